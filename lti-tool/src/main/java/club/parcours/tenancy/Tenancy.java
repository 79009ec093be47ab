package club.parcours.tenancy;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Seal;
import club.parcours.lti.DeploymentState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The training organisations and the LMSs they use. Commands are one transaction each; what is asked for every launch
 * comes from memory and is at most 30 seconds old.
 */
@ApplicationScoped
@Transactional
public class Tenancy {
    private static final String LANGUAGE = "fr";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final String REGISTRATION_TOKEN = "registration-token";

    @Inject
    Platforms platforms;

    @Inject
    KnownPlatforms known;

    @Inject
    Event<PlatformChanged> changed;

    @Inject
    MasterKey master;

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

    /** What all LMSs call themselves, by registration; for operators. */
    @Transactional(SUPPORTS)
    public Map<UUID, String> issuers() {
        return known.book().registrations().values().stream()
                .collect(Collectors.toMap(PlatformRegistration::id, registration -> registration.agreed().issuer()));
    }

    /**
     * Takes up an LMS. Issuer and client together name a registration: telling it again changes what is different, and
     * another deployment is added to it. A deployment stays with the organisation it was first told for, and in the
     * state it was last told.
     */
    public Registered register(NewRegistration told) {
        Tenant tenant = tenant(told.tenant(), told.language());
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
     * Takes up an LMS by invitation, or changes what it told before. The registration takes the id of its invitation:
     * connections made before it was there stay its own. Empty if it is another organisation's; nothing changes then.
     */
    Optional<Registered> adopt(Invitation invitation, DynamicallyRegistered told) {
        Optional<PlatformRegistration> before = platforms.registration(told.issuer(), told.clientId());
        if (before.filter(found -> !found.tenant().equals(invitation.tenant())).isPresent()) {
            return Optional.empty();
        }
        boolean shared = told.issuerIsShared() || platforms.usedByAnother(told.issuer(), invitation.tenant());
        PlatformRegistration registration = before.orElseGet(() ->
                new PlatformRegistration(invitation.id(), clock.instant(), invitation, !shared, told));
        registration.take(told, invitation.allowedHosts(), sealed(registration.id(), told));
        if (before.isEmpty()) {
            add(registration);
        }
        told.deploymentId().ifPresent(deployment -> welcome(registration, deployment));
        changed.fire(new PlatformChanged(registration.id()));
        return Optional.of(new Registered(registration.id(), invitation.tenant(), before.isEmpty()));
    }

    /** How an organisation's LMS can be told anew what the tool is; empty if the LMS gave no way. */
    public Optional<Renewal> renewal(UUID tenant, UUID registration) {
        return platforms.registration(registration).filter(found -> found.tenant().equals(tenant))
                .flatMap(found -> found.renewal(tenant(tenant).map(Tenant::language).orElse(LANGUAGE),
                        token -> new String(seal().open(registration.toString(), token), StandardCharsets.UTF_8)));
    }

    /** Takes over what the LMS then answered. @throws NotFound if there is no such registration */
    public void renewed(UUID registration, DynamicallyRegistered told) {
        changed(registration).take(told, List.of(), sealed(registration, told));
    }

    private byte @Nullable [] sealed(UUID registration, DynamicallyRegistered told) {
        return told.registrationToken().map(secret ->
                seal().seal(registration.toString(), secret.getBytes(StandardCharsets.UTF_8))).orElse(null);
    }

    private Seal seal() {
        return new Seal(master.derive(REGISTRATION_TOKEN));
    }

    /** The LMS itself named this deployment as ours; one that was refused before stays refused. */
    private void welcome(PlatformRegistration registration, String deployment) {
        platforms.deployment(registration.id(), deployment).ifPresentOrElse(
                found -> found.welcome(registration.tenant()),
                () -> add(new PlatformDeployment(ids.next(), clock.instant(), registration.tenant(), registration.id(),
                        deployment)));
    }

    /** What may be called for an LMS that is about to come by this invitation; nothing once it is not open. */
    Set<String> invitedHosts(UUID invitation) {
        return platforms.invitation(invitation)
                .filter(found -> found.state(clock.instant()) == InvitationState.OPEN)
                .map(found -> Set.copyOf(found.allowedHosts())).orElse(Set.of());
    }

    /** An organisation by its name; made if it is not known. @param language of a new one */
    Tenant tenant(String name, Optional<String> language) {
        return platforms.tenant(name).orElseGet(() ->
                add(new Tenant(ids.next(), clock.instant(), name, language.orElse(LANGUAGE), ZONE)));
    }

    Optional<Tenant> tenant(UUID id) {
        return platforms.tenant(id);
    }

    /**
     * Sends nothing to an LMS until then.
     *
     * @param reason a code that a facilitator's page can explain
     */
    public void pause(UUID registration, Instant until, String reason) {
        changed(registration).pause(until, reason);
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
