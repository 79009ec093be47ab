package club.parcours.registration;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.NotFound;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.registration.DynamicRegistration;
import club.parcours.lti.registration.PlatformConfiguration;
import club.parcours.lti.registration.RegistrationAnswer;
import club.parcours.lti.registration.RegistrationDocument;
import club.parcours.lti.registration.RegistrationFailed;
import club.parcours.tenancy.DynamicallyRegistered;
import club.parcours.tenancy.Guest;
import club.parcours.tenancy.InvitationState;
import club.parcours.tenancy.Invitations;
import club.parcours.tenancy.Registered;
import club.parcours.tenancy.Renewal;
import club.parcours.tenancy.Tenancy;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects an LMS that comes with an invitation. What the LMS is asked over the network stands between two transactions
 * of the invitations, never inside one.
 */
@ApplicationScoped
public class Registrar {
    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);

    @Inject
    Invitations invitations;

    @Inject
    PlatformHttp http;

    @Inject
    Needs needs;

    @Inject
    Tenancy tenancy;

    private DynamicRegistration protocol;

    /** Who invites whom, and what would be asked for. */
    record Proposal(Guest guest, RegistrationDocument document) {}

    /** What came of it. @param waits whether the first launch has to be approved */
    record Outcome(Guest guest, Lms lms, boolean fresh, boolean waits) {}

    @PostConstruct
    void learn() {
        protocol = new DynamicRegistration(http);
    }

    /**
     * Looks at an LMS without changing anything.
     *
     * @param token of the invitation
     * @param address of the LMS's configuration
     * @throws Refused if the invitation opens nothing
     * @throws RegistrationFailed if the LMS cannot be registered
     */
    Proposal look(String token, String address, String language) {
        Guest guest = invitations.guest(token).orElseThrow(() -> new Refused(Trouble.INVITATION_UNKNOWN));
        return propose(guest, address, language);
    }

    /**
     * Registers at the LMS what was agreed to. If the LMS has us already, for the same organisation, that changes it.
     *
     * @throws Refused if the invitation opens nothing any more, or the LMS now says something else
     * @throws RegistrationFailed if the LMS did not take us
     */
    Outcome connect(Asking asking, String language) {
        Guest guest = invitations.guest(asking.invitation())
                .orElseThrow(() -> new Refused(Trouble.INVITATION_UNKNOWN));
        mustBeOpen(guest);
        if (!invitations.hold(guest.invitation())) {
            throw new Refused(Trouble.INVITATION_BUSY);
        }
        boolean spent = false;
        try {
            Proposal proposal = propose(guest, asking.address(), language);
            if (!proposal.document().platform().essence().equals(asking.essence())) {
                throw new Refused(Trouble.CONFIGURATION_CHANGED);
            }
            RegistrationAnswer answer = protocol.register(guest.invitation(), proposal.document(), asking.token());
            Outcome outcome = keep(guest, asking, proposal.document().platform(), answer);
            spent = true;
            return outcome;
        } finally {
            giveBack(guest.invitation(), spent);
        }
    }

    private Proposal propose(Guest guest, String address, String language) {
        mustBeOpen(guest);
        PlatformConfiguration platform = protocol.configuration(guest.invitation(), address);
        return new Proposal(guest, new RegistrationDocument(needs.tool(language), platform));
    }

    /**
     * Tells an organisation's LMS anew what the tool is and what it asks for, where the LMS gave a way to.
     *
     * @return empty if that is done, else the code of what went wrong (docs/reference/registration-errors.md)
     * @throws NotFound if the registration is not this organisation's, or its LMS gave no way
     */
    public Optional<String> renew(UUID tenant, UUID registration) {
        Renewal renewal = tenancy.renewal(tenant, registration).orElseThrow(NotFound::new);
        try {
            PlatformConfiguration platform = protocol.configuration(registration, renewal.configuration());
            if (!platform.issuer().equals(renewal.issuer())) {
                return Optional.of(Trouble.CONFIGURATION_CHANGED.code());
            }
            RegistrationAnswer answer = protocol.renew(registration,
                    new RegistrationDocument(needs.tool(renewal.language()), platform), renewal.address(),
                    renewal.token());
            if (!answer.clientId().equals(renewal.clientId())) {
                return Optional.of(Trouble.CONFIGURATION_CHANGED.code());
            }
            tenancy.renewed(registration, told(renewal.configuration(), platform, answer));
            LOG.info("lms_renewed: registration={}", registration);
            return Optional.empty();
        } catch (RegistrationFailed failed) {
            LOG.warn("renewal_refused: registration={} code={}", registration, failed.fault().code());
            return Optional.of(failed.fault().code());
        }
    }

    private static DynamicallyRegistered told(String configuration, PlatformConfiguration platform,
                                              RegistrationAnswer answer) {
        return new DynamicallyRegistered(platform.issuer(), answer.clientId(), answer.deploymentId(),
                platform.authorizationEndpoint(), platform.tokenEndpoint(), platform.jwksUri(),
                platform.tokenAudience(), platform.algorithms(), platform.product(),
                Lms.ofFamily(platform.product()).shared(), configuration, answer.registrationUri(),
                answer.registrationToken());
    }

    private Outcome keep(Guest guest, Asking asking, PlatformConfiguration platform, RegistrationAnswer answer) {
        Lms lms = Lms.ofFamily(platform.product());
        DynamicallyRegistered told = told(asking.address(), platform, answer);
        try {
            Registered registered = invitations.redeem(guest.invitation(), told)
                    .orElseThrow(() -> new Refused(Trouble.OTHER_ORGANISATION));
            LOG.info("lms_registered: registration={} tenant={} fresh={}", registered.registration(),
                    registered.tenant(), registered.fresh());
            return new Outcome(guest, lms, registered.fresh(), answer.deploymentId().isEmpty());
        } catch (Conflict late) {
            throw new Refused(Trouble.INVITATION_SPENT);
        }
    }

    private void giveBack(UUID invitation, boolean spent) {
        if (!spent) {
            invitations.release(invitation);
        }
    }

    private static void mustBeOpen(Guest guest) {
        if (guest.state() == InvitationState.SPENT) {
            throw new Refused(Trouble.INVITATION_SPENT);
        } else if (guest.state() == InvitationState.REVOKED) {
            throw new Refused(Trouble.INVITATION_REVOKED);
        } else if (guest.state() == InvitationState.EXPIRED) {
            throw new Refused(Trouble.INVITATION_EXPIRED);
        }
    }
}
