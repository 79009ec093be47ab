package club.parcours.tenancy;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import club.parcours.kernel.Ids;
import club.parcours.kernel.NotFound;
import club.parcours.lti.DeploymentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The training organisations and the LMSs they use. Commands are one transaction each; what is asked for every launch
 * comes from memory and is at most 30 seconds old.
 */
@ApplicationScoped
@Transactional
public class Tenancy {
    private static final String LANGUAGE = "fr";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    @Inject
    Platforms platforms;

    @Inject
    KnownPlatforms known;

    @Inject
    Event<PlatformChanged> changed;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** The organisation a launch belongs to; empty if the deployment is not enabled under this very registration. */
    @Transactional(SUPPORTS)
    public Optional<Place> resolve(UUID registration, String deployment) {
        return known.book().place(registration, deployment);
    }

    /** Origins of the LMS whose pages may show ours in a frame; none for a registration nobody knows. */
    @Transactional(SUPPORTS)
    public List<String> frameOrigins(UUID registration) {
        return known.book().registration(registration).map(Book::frameOrigins).orElse(List.of());
    }

    /** The language of the organisation a registration was made for; empty for a registration nobody knows. */
    @Transactional(SUPPORTS)
    public Optional<String> language(UUID registration) {
        return known.book().registration(registration)
                .map(found -> known.book().tenants().get(found.tenant()).language());
    }

    /** What the LMSs call themselves that were registered for an organisation, by registration. */
    @Transactional(SUPPORTS)
    public Map<UUID, String> issuers(UUID tenant) {
        return known.book().registrations().values().stream()
                .filter(registration -> registration.tenant().equals(tenant))
                .collect(Collectors.toMap(PlatformRegistration::id, registration -> registration.agreed().issuer()));
    }

    /**
     * Takes up an LMS. Issuer and client together name a registration: telling it again changes what is different, and
     * another deployment is added to it. A deployment stays with the organisation it was first told for, and in the
     * state it was last told.
     */
    public Registered register(NewRegistration told) {
        Optional<Tenant> knownTenant = platforms.tenant(told.tenant());
        Tenant tenant = knownTenant.orElseGet(() -> add(new Tenant(ids.next(), clock.instant(), told.tenant(),
                told.language().orElse(LANGUAGE), ZONE)));
        Optional<PlatformRegistration> before = platforms.registration(told.issuer(), told.clientId());
        boolean different = before.map(registration -> registration.take(told)).orElse(true);
        PlatformRegistration registration = before.orElseGet(() ->
                add(new PlatformRegistration(ids.next(), clock.instant(), tenant.id(), told)));
        Optional<PlatformDeployment> deployed = platforms.deployment(registration.id(), told.deploymentId());
        PlatformDeployment deployment = deployed.orElseGet(() -> add(new PlatformDeployment(ids.next(),
                clock.instant(), tenant.id(), registration.id(), told.deploymentId())));
        boolean moved = told.deploymentState().map(DeploymentState::valueOf).map(deployment::become).orElse(false);
        changed.fire(new PlatformChanged(registration.id()));
        return new Registered(registration.id(), deployment.tenant(), different || deployed.isEmpty() || moved);
    }

    /**
     * Sends nothing to an LMS until then.
     *
     * @param reason a code that a facilitator's page can explain
     */
    public void pause(UUID registration, Instant until, String reason) {
        changed(registration).pause(until, reason);
    }

    /** Sends to it again. */
    public void resume(UUID registration) {
        changed(registration).resume();
    }

    /** The pause an LMS is in, if it is in one now. */
    @Transactional(SUPPORTS)
    public Optional<Pause> pauseOf(UUID registration) {
        return known.book().registration(registration).flatMap(PlatformRegistration::pause)
                .filter(pause -> pause.until().isAfter(clock.instant()));
    }

    /** Everything as it is now. */
    Book book() {
        return Book.of(clock.instant(), platforms.tenants(), platforms.registrations(), platforms.deployments());
    }

    private PlatformRegistration changed(UUID registration) {
        PlatformRegistration found = platforms.registration(registration).orElseThrow(NotFound::new);
        changed.fire(new PlatformChanged(registration));
        return found;
    }

    private <T> T add(T fresh) {
        platforms.add(fresh);
        return fresh;
    }
}
