package club.parcours.launch;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.lti.Envelope;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.ResourceLink;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody came in from a course. Fired inside the transaction that signs them in, within their tenant.
 *
 * @param registration the platform they came from
 * @param subject their id at that platform
 * @param cohort the course
 * @param preview true for a "student view": nothing of it may be counted or sent
 * @param link the link they opened, as the platform knows it
 * @param grades where the platform takes grades, if it does
 * @param told all else the platform told
 * @param newCourse whether nobody came from this course before
 * @param openPath the stable address they opened, after {@code /app/open/}; for example {@code modules/M2}
 */
public record LaunchAccepted(
        UUID tenant,
        UUID registration,
        String deployment,
        PersonId person,
        String subject,
        UUID cohort,
        Role role,
        boolean preview,
        ResourceLink link,
        Optional<GradeEndpoint> grades,
        Envelope told,
        boolean newCourse,
        String openPath) {
    @Override
    public String toString() {
        return "LaunchAccepted[" + registration + "]";
    }
}
