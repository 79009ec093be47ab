package club.parcours.ops;

import club.parcours.outbox.Parking;
import club.parcours.privacy.AuditTrail;
import club.parcours.tenancy.Connections;
import club.parcours.tenancy.DeploymentView;
import club.parcours.tenancy.KeyView;
import club.parcours.tenancy.Keyring;
import club.parcours.tenancy.NewRegistration;
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

    /** Only for launches to come: a session does not know its deployment. */
    public void suspendDeployment(UUID registration, UUID deployment, boolean suspended) {
        DeploymentView before = connections.registration(registration).deployment(deployment);
        connections.suspendDeployment(Optional.empty(), deployment, suspended);
        trail.operatorDid(Optional.of(before.tenant()), suspended ? "deployment-suspended" : "deployment-resumed",
                Optional.of(deployment), before.deployment());
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

    public void sendAgain(UUID parcel) {
        parking.sendAgain(parcel);
        trail.operatorDid(Optional.empty(), "parcel-sent-again", Optional.of(parcel), "");
    }

    private static String change(String before, String after) {
        return before + " → " + after;
    }
}
