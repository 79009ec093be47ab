package club.parcours.ops;

import club.parcours.tenancy.InvitationView;
import club.parcours.tenancy.Invited;
import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.RegistrationView;
import java.util.List;
import java.util.Optional;

/**
 * An organisation on the operator's desk.
 *
 * @param name  as it was typed, or as it is
 * @param fresh an invitation that was made just now
 */
public record OrganisationDeskView(OrganisationView organisation, String name, List<RegistrationView> registrations,
        List<InvitationView> invitations, Optional<Invited> fresh) {}
