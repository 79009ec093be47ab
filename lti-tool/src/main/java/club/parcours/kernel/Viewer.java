package club.parcours.kernel;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who looks, in which launch: an argument of every door, so that forgetting it does not compile.
 *
 * @param launch the launch's short name in the path, eight hex digits
 * @param tenant the training organisation
 * @param person who looks
 * @param cohort the course of the launch
 * @param role what they may do in it
 * @param language BCP 47, what they read first
 * @param secondLanguage shown beside it where a page can, if it is another
 * @param zone the organisation's time zone
 * @param preview true for an LMS's "student view": kept apart, never counted, never sent
 * @param referent whether they look after the organisation, whatever they are in the course
 * @param formal whether texts say « vous » to them, where a language knows both
 * @param plain whether they want the plainer words of the book, where it has both
 * @param discreet whether they share the device: pages say less of what they are, and it keeps nothing
 */
public record Viewer(
        String launch,
        UUID tenant,
        PersonId person,
        UUID cohort,
        Role role,
        String language,
        Optional<String> secondLanguage,
        ZoneId zone,
        boolean preview,
        boolean referent,
        boolean formal,
        boolean plain,
        boolean discreet) {

    /** Who comes with a device of their own. */
    public Viewer(String launch, UUID tenant, PersonId person, UUID cohort, Role role, String language,
            Optional<String> secondLanguage, ZoneId zone, boolean preview, boolean referent, boolean formal, boolean plain) {
        this(launch, tenant, person, cohort, role, language, secondLanguage, zone, preview, referent, formal, plain, false);
    }

    /** Who reads the words of the book as they are. */
    public Viewer(String launch, UUID tenant, PersonId person, UUID cohort, Role role, String language,
            Optional<String> secondLanguage, ZoneId zone, boolean preview, boolean referent, boolean formal) {
        this(launch, tenant, person, cohort, role, language, secondLanguage, zone, preview, referent, formal, false);
    }

    /** Who looks after the organisation only if that is all they are here; spoken to as learners are. */
    public Viewer(String launch, UUID tenant, PersonId person, UUID cohort, Role role, String language,
            Optional<String> secondLanguage, ZoneId zone, boolean preview) {
        this(launch, tenant, person, cohort, role, language, secondLanguage, zone, preview, role == Role.REFERENT, false);
    }

    /** The tag of what the viewer reads first, and of how it speaks to them. */
    public String tongue() {
        return new Tongue(language, formal).tag();
    }

    /** The languages the viewer reads, the first one first. */
    public List<String> reads() {
        return Stream.concat(Stream.of(language), secondLanguage.stream()).distinct().toList();
    }

    /** @throws Forbidden unless the viewer runs the group */
    public void mustFacilitate() {
        if (!role.facilitates()) {
            throw new Forbidden("problem.only-facilitators");
        }
    }

    /** @throws Forbidden unless the viewer takes part in the group or runs it */
    public void mustTakePart() {
        if (!role.learns() && !role.facilitates()) {
            throw new Forbidden("problem.only-participants");
        }
    }

    /** @throws Forbidden unless the viewer has work of their own here */
    public void mustLearn() {
        if (!role.learns()) {
            throw new Forbidden("problem.only-participants");
        }
    }
}
