package club.parcours.home;

import club.parcours.curriculum.OverdueCard;
import club.parcours.tenancy.InvitationView;
import club.parcours.tenancy.Invited;
import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.RegistrationView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A referent's desk.
 *
 * @param overdue information cards that learners do not see until somebody reviews them, of the editions the courses work on
 * @param fresh   an invitation that was made just now
 * @param renewal a connection whose LMS was told anew just now
 */
public record DeskView(OrganisationView organisation, List<RegistrationView> registrations,
        List<InvitationView> invitations, List<OverdueCard> overdue, Optional<Invited> fresh,
        Optional<Renewal> renewal) {

    /** What came of telling an LMS anew what the tool is. @param code what went wrong; empty if nothing did */
    public record Renewal(UUID registration, String code) {}
}
