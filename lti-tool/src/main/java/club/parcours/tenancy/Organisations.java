package club.parcours.tenancy;

import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The training organisations, for whoever looks after them. Whether they may is the caller's to know. */
@ApplicationScoped
@Transactional
public class Organisations {
    private static final String LANGUAGE = "fr";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    @Inject
    Platforms platforms;

    @Inject
    Logos logos;

    @Inject
    Event<PlatformChanged> changed;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** All of them, by name. One statement. */
    public List<OrganisationView> all() {
        return platforms.tenants().stream().map(Organisations::view)
                .sorted(Comparator.comparing(OrganisationView::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** @throws NotFound if there is none of this id */
    public OrganisationView one(UUID tenant) {
        return view(found(tenant));
    }

    /** @throws Invalid if the name is missing, too long or taken */
    public UUID create(String name) {
        String free = free(name, Optional.empty());
        Tenant fresh = new Tenant(ids.next(), clock.instant(), free, LANGUAGE, ZONE);
        platforms.add(fresh);
        told();
        return fresh.id();
    }

    /** @throws Invalid if the name is missing, too long or taken */
    public void rename(UUID tenant, String name) {
        found(tenant).rename(free(name, Optional.of(tenant)));
        told();
    }

    /** While an organisation is suspended no launch belongs to it. */
    public void suspend(UUID tenant, boolean suspended) {
        found(tenant).enable(!suspended);
        told();
    }

    public Settings settings(UUID tenant) {
        return found(tenant).settings();
    }

    /** Takes all but the logo. @throws Invalid with every member that cannot be taken */
    public void settle(UUID tenant, Settings told) {
        told.check();
        free(told.name(), Optional.of(tenant));
        found(tenant).settle(told);
        told();
    }

    /** Shows a logo from now on, or none; within the organisation. @throws Invalid if it is no picture we can take */
    public void show(UUID tenant, Optional<byte[]> file) {
        Optional<Logo> logo = file.map(Logo::of);
        found(tenant).show(logo.map(Logo::hash));
        logos.keep(logo);
        told();
    }

    /** The logo of the organisation we work for, a PNG. */
    public Optional<byte[]> logo() {
        return logos.kept();
    }

    private String free(String name, Optional<UUID> except) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > Settings.LONGEST_NAME) {
            throw new Invalid("name", "desk.name.wrong", Settings.LONGEST_NAME);
        }
        if (platforms.tenant(stripped).map(Tenant::id).filter(id -> !except.equals(Optional.of(id))).isPresent()) {
            throw new Invalid("name", "desk.name.taken");
        }
        return stripped;
    }

    private Tenant found(UUID tenant) {
        return platforms.tenant(tenant).orElseThrow(NotFound::new);
    }

    private void told() {
        changed.fire(new PlatformChanged(new UUID(0, 0)));
    }

    private static OrganisationView view(Tenant tenant) {
        return new OrganisationView(tenant.id(), tenant.name(), tenant.enabled(), tenant.createdAt());
    }
}
