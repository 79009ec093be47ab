package club.parcours.people;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import java.util.Optional;
import java.util.UUID;

/**
 * Who came in, and as what. The role holds for this launch only.
 *
 * @param cohort the course
 * @param language BCP 47, one of those offered
 * @param secondLanguage shown beside it, if it is another
 * @param languageAsked true once the person has chosen by themselves
 * @param preview true for a "student view", which is somebody apart
 * @param newCourse whether nobody came from this course before
 * @param formal whether texts say « vous »: to all but learners, and to learners if the course does
 * @param plain whether the person chose the plainer words of the book
 * @param discreet whether they share the device they come with
 * @param told whether they were shown the notice of what is kept, in its words of today, or need not be
 */
public record SignedIn(
        PersonId person,
        UUID cohort,
        Role role,
        String language,
        Optional<String> secondLanguage,
        boolean languageAsked,
        boolean preview,
        boolean newCourse,
        boolean formal,
        boolean plain,
        boolean discreet,
        boolean told) {}
