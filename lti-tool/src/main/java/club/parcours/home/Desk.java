package club.parcours.home;

import club.parcours.curriculum.InUse;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.AuditTrail;
import club.parcours.privacy.AuditView;
import club.parcours.tenancy.Connections;
import club.parcours.tenancy.DeploymentView;
import club.parcours.tenancy.Deployments;
import club.parcours.tenancy.Invitations;
import club.parcours.tenancy.Invited;
import club.parcours.tenancy.Organisations;
import club.parcours.tenancy.RegistrationView;
import club.parcours.tenancy.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a referent sees and changes of their own organisation. To everybody else none of it exists. Each deed is one
 * transaction, with its line in the audit trail.
 */
@ApplicationScoped
@Transactional
public class Desk {
    @Inject
    Organisations organisations;

    @Inject
    Connections connections;

    @Inject
    Deployments deployments;

    @Inject
    Invitations invitations;

    @Inject
    AuditTrail trail;

    @Inject
    InUse inUse;

    @Inject
    Clock clock;

    /** The organisation's connections. The same number of statements however many they are. */
    public DeskView view(Viewer viewer) {
        return view(viewer, Optional.empty(), Optional.empty());
    }

    public Settings settings(Viewer viewer) {
        return organisations.settings(own(viewer));
    }

    /** What was changed in the organisation, newest first, from before this one on. */
    public DeskJournalView journal(Viewer viewer, Optional<UUID> before) {
        List<AuditView> entries = trail.of(own(viewer), before);
        return new DeskJournalView(entries, AuditTrail.next(entries), viewer.person().toString());
    }

    /** Lets a deployment in that waits for the organisation, or keeps it out. @throws NotFound if it does not */
    public void decide(Viewer viewer, UUID deployment, boolean approved) {
        UUID tenant = own(viewer);
        if (approved) {
            deployments.approve(tenant, deployment);
        } else {
            deployments.refuse(tenant, deployment);
        }
        trail.did(viewer, approved ? "deployment-approved" : "deployment-refused", Optional.of(deployment),
                named(tenant, deployment));
    }

    /** A link for the administrator of a further LMS; it is in this view and in no other. */
    public DeskView invite(Viewer viewer) {
        UUID tenant = own(viewer);
        Invited fresh = invitations.create(tenant);
        trail.did(viewer, "invitation-created", Optional.of(fresh.id()), "");
        return view(viewer, Optional.of(fresh), Optional.empty());
    }

    /** The organisation whose desk this is. @throws NotFound for whoever is no referent */
    public UUID organisation(Viewer viewer) {
        return own(viewer);
    }

    /** Notes what came of telling an LMS anew what the tool is; it is in this view and in no other. */
    public DeskView renewed(Viewer viewer, UUID registration, Optional<String> wrong) {
        UUID tenant = own(viewer);
        if (wrong.isEmpty()) {
            trail.did(viewer, "registration-renewed", Optional.of(registration), connections.of(tenant).stream()
                    .filter(one -> one.id().equals(registration)).findFirst().map(RegistrationView::issuer).orElse(""));
        }
        return view(viewer, Optional.empty(), Optional.of(new DeskView.Renewal(registration, wrong.orElse(""))));
    }

    /** Takes an invitation back. @throws NotFound if it is another organisation's */
    public void revoke(Viewer viewer, UUID invitation) {
        invitations.revoke(own(viewer), invitation);
        trail.did(viewer, "invitation-revoked", Optional.of(invitation), "");
    }

    /** Closes a deployment of the organisation, or opens it again. @throws NotFound if it is another's */
    public void suspendDeployment(Viewer viewer, UUID deployment, boolean suspended) {
        UUID tenant = own(viewer);
        connections.suspendDeployment(Optional.of(tenant), deployment, suspended);
        trail.did(viewer, suspended ? "deployment-suspended" : "deployment-resumed", Optional.of(deployment),
                named(tenant, deployment));
    }

    /** Takes all settings but the logo. @throws club.parcours.kernel.Invalid with every field that cannot be taken */
    public void settle(Viewer viewer, Settings settings) {
        organisations.settle(own(viewer), settings);
        trail.did(viewer, "settings-changed", Optional.empty(), "");
    }

    /** Shows a logo from now on, or none. @throws club.parcours.kernel.Invalid if it is no picture we can take */
    public void show(Viewer viewer, Optional<byte[]> logo) {
        organisations.show(own(viewer), logo);
        trail.did(viewer, logo.isPresent() ? "logo-changed" : "logo-removed", Optional.empty(), "");
    }

    private DeskView view(Viewer viewer, Optional<Invited> fresh, Optional<DeskView.Renewal> renewal) {
        UUID tenant = own(viewer);
        return new DeskView(organisations.one(tenant), connections.of(tenant), invitations.of(tenant),
                inUse.overdue(LocalDate.now(clock.withZone(viewer.zone())), viewer), fresh,
                renewal);
    }

    private String named(UUID tenant, UUID deployment) {
        return connections.of(tenant).stream().map(RegistrationView::deployments).flatMap(List::stream)
                .filter(one -> one.id().equals(deployment)).findFirst().map(DeploymentView::deployment).orElse("");
    }

    private static UUID own(Viewer viewer) {
        if (!viewer.referent()) {
            throw new NotFound();
        }
        return viewer.tenant();
    }
}
