package club.parcours.home;

import club.parcours.curriculum.InformationCard;
import club.parcours.tenancy.InvitationView;
import club.parcours.tenancy.Invited;
import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.RegistrationView;
import java.util.List;
import java.util.Optional;

/**
 * A referent's desk.
 *
 * @param overdue information cards that learners do not see until somebody reviews them
 * @param fresh an invitation that was made just now
 */
public record DeskView(OrganisationView organisation, List<RegistrationView> registrations,
        List<InvitationView> invitations, List<InformationCard> overdue, Optional<Invited> fresh) {}
