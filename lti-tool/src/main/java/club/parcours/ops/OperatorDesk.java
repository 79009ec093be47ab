package club.parcours.ops;

import club.parcours.kernel.NotFound;
import club.parcours.outbox.Parking;
import club.parcours.privacy.AuditTrail;
import club.parcours.tenancy.Connections;
import club.parcours.tenancy.DeploymentView;
import club.parcours.tenancy.Deployments;
import club.parcours.tenancy.Invitations;
import club.parcours.tenancy.Invited;
import club.parcours.tenancy.KeyView;
import club.parcours.tenancy.Keyring;
import club.parcours.tenancy.NewRegistration;
import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.Organisations;
import club.parcours.tenancy.RegistrationView;
import club.parcours.web.BrowserSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What operators change: each deed is one transaction, with its line in the audit trail. */
@ApplicationScoped
@Transactional
public class OperatorDesk {
    @Inject
    Organisations organisations;

    @Inject
    Connections connections;

    @Inject
    Deployments deployments;

    @Inject
    Invitations invitations;

    @Inject
    Keyring keyring;

    @Inject
    Parking parking;

    @Inject
    BrowserSessions sessions;

    @Inject
    AuditTrail trail;

    public UUID create(String organisation) {
        UUID tenant = organisations.create(organisation);
        trail.operatorDid(Optional.of(tenant), "organisation-created", Optional.of(tenant), organisation.strip());
        return tenant;
    }

    public void rename(UUID tenant, String name) {
        String before = organisations.one(tenant).name();
        organisations.rename(tenant, name);
        trail.operatorDid(Optional.of(tenant), "organisation-renamed", Optional.of(tenant), change(before, name.strip()));
    }

    /** Suspending also ends the sessions that are open there. */
    public void suspend(UUID tenant, boolean suspended) {
        organisations.suspend(tenant, suspended);
        if (suspended) {
            sessions.endAllIn(tenant);
        }
        trail.operatorDid(Optional.of(tenant), suspended ? "organisation-suspended" : "organisation-resumed",
                Optional.of(tenant), "");
    }

    /** Suspending also ends the sessions that came from there. */
    public void suspendRegistration(UUID registration, boolean suspended) {
        RegistrationView before = connections.registration(registration);
        connections.suspend(registration, suspended);
        if (suspended) {
            sessions.endAllBy(registration);
        }
        trail.operatorDid(Optional.of(before.tenant()), suspended ? "registration-suspended" : "registration-resumed",
                Optional.of(registration), before.issuer());
    }

    /** Ends a pause: what waits for the LMS goes out now. */
    public void sendAgainTo(UUID registration) {
        RegistrationView before = connections.registration(registration);
        connections.sendAgain(registration);
        trail.operatorDid(Optional.of(before.tenant()), "registration-resumed", Optional.of(registration),
                before.issuer());
    }

    /** People, courses and grades stay; see {@link Connections#move}. */
    public void move(UUID registration, NewRegistration told) {
        RegistrationView before = connections.registration(registration);
        connections.move(registration, told);
        boolean elsewhere = !before.issuer().equals(told.issuer()) || !before.clientId().equals(told.clientId());
        trail.operatorDid(Optional.of(before.tenant()), elsewhere ? "registration-moved" : "registration-changed",
                Optional.of(registration), elsewhere
                        ? change(before.issuer() + " " + before.clientId(), told.issuer() + " " + told.clientId())
                        : told.issuer());
    }

    /** Notes that an LMS was told anew what the tool is. */
    public void renewed(UUID registration) {
        RegistrationView there = connections.registration(registration);
        trail.operatorDid(Optional.of(there.tenant()), "registration-renewed", Optional.of(registration), there.issuer());
    }

    /** Only for launches to come: a session does not know its deployment. */
    public void suspendDeployment(UUID registration, UUID deployment, boolean suspended) {
        DeploymentView before = connections.registration(registration).deployment(deployment);
        connections.suspendDeployment(Optional.empty(), deployment, suspended);
        trail.operatorDid(Optional.of(before.tenant()), suspended ? "deployment-suspended" : "deployment-resumed",
                Optional.of(deployment), before.deployment());
    }

    /**
     * Decides about a deployment that waits.
     *
     * @param organisation whose its launches will be
     * @throws NotFound if it does not wait
     */
    public void approve(UUID registration, UUID deployment, UUID organisation) {
        DeploymentView before = connections.registration(registration).deployment(deployment);
        OrganisationView owner = organisations.one(organisation);
        if (owner.id().equals(before.tenant())) {
            deployments.approve(before.tenant(), deployment);
        } else {
            deployments.approveFor(owner.name(), deployment);
        }
        trail.operatorDid(Optional.of(organisation), "deployment-approved", Optional.of(deployment), before.deployment());
    }

    /** Keeps the launches of a deployment that waits out. @throws NotFound if it does not wait */
    public void refuse(UUID registration, UUID deployment) {
        DeploymentView before = connections.registration(registration).deployment(deployment);
        deployments.refuse(before.tenant(), deployment);
        trail.operatorDid(Optional.of(before.tenant()), "deployment-refused", Optional.of(deployment),
                before.deployment());
    }

    /** A link for the administrator of an LMS, for a week; only now is it known. */
    public Invited invite(UUID tenant) {
        Invited invited = invitations.create(tenant);
        trail.operatorDid(Optional.of(tenant), "invitation-created", Optional.of(invited.id()), "");
        return invited;
    }

    public void revoke(UUID tenant, UUID invitation) {
        invitations.revoke(tenant, invitation);
        trail.operatorDid(Optional.of(tenant), "invitation-revoked", Optional.of(invitation), "");
    }

    public KeyView rotateKeys() {
        KeyView key = keyring.rotate();
        trail.operatorDid(Optional.empty(), "key-rotated", Optional.empty(), key.kid());
        return key;
    }

    public KeyView replaceKey() {
        KeyView key = keyring.replace();
        trail.operatorDid(Optional.empty(), "key-replaced", Optional.empty(), key.kid());
        return key;
    }

    /** Notes that everybody on the list of who was erased was erased again. @param people how many */
    public void erasedAgain(int people) {
        trail.operatorDid(Optional.empty(), "erasures-repeated", Optional.empty(), String.valueOf(people));
    }

    public void sendAgain(UUID parcel) {
        parking.sendAgain(parcel);
        trail.operatorDid(Optional.empty(), "parcel-sent-again", Optional.of(parcel), "");
    }

    private static String change(String before, String after) {
        return before + " → " + after;
    }
}
