package club.parcours.feedback;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Opinions;
import club.parcours.curriculum.Syllabus;
import club.parcours.files.Files;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.Perishable;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What people think of the modules and exercises: each has one word on each, and changes it or takes it back. Others read it
 * without a name, see {@link Crowd}, and never before the day after.
 */
@ApplicationScoped
@Transactional
public class Feedback implements Opinions, Perishable {
    static final String ROOM = "feedback";
    /** So many characters in a sentence. */
    static final int LONGEST = 300;

    private static final int BATCH = 200;

    @Inject
    Impressions impressions;

    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Files files;

    @Inject
    Vault vault;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** In one statement. */
    @Override
    public String face(Viewer viewer, String segment) {
        return impressions.of(viewer.person(), segment).map(Impression::face).map(Face::id).orElse("");
    }

    /** The viewer's own word on a segment. @throws NotFound if there is no such segment in their course */
    OwnWord own(Viewer viewer, String segment) {
        Segment piece = segment(viewer, segment);
        PersonSeal seal = vault.of(viewer.person());
        Optional<Impression> said = impressions.of(viewer.person(), segment);
        return new OwnWord(piece, said.map(Impression::face).map(Face::id).orElse(""),
                said.flatMap(one -> one.words(seal)).orElse(""), said.flatMap(Impression::voice).map(UUID::toString).orElse(""));
    }

    /** One tap; the sentence and the voice stay. */
    void tap(Viewer viewer, String segment, Face face) {
        segment(viewer, segment);
        Instant now = clock.instant();
        Optional<Impression> before = impressions.of(viewer.person(), segment);
        Impression said = before.orElseGet(() -> new Impression(ids.next(), now, viewer, segment));
        said.tap(face, viewer, syllabus.version(viewer), now);
        if (before.isEmpty()) {
            impressions.add(said);
        }
    }

    /**
     * Says more, or less than before.
     *
     * @throws Invalid for {@code words} if they are too many, for {@code file} if the voice is none of the viewer's
     */
    void say(Viewer viewer, String segment, String words, Optional<UUID> voice) {
        Impression said = impressions.of(viewer.person(), segment).orElseThrow(NotFound::new);
        String text = words.strip();
        if (text.length() > LONGEST) {
            throw new Invalid("words", "feedback.too-long", text.length(), LONGEST);
        }
        List<UUID> kept = voice.stream().toList();
        if (files.mine(viewer, kept).stream().filter(file -> file.millis() > 0).count() < kept.size()) {
            throw new Invalid("file", "feedback.voice-gone");
        }
        files.keepOnly(viewer, ROOM, said.id().toString(), kept);
        said.say(Optional.of(text).filter(one -> !one.isEmpty()), voice, vault.of(viewer.person()), clock.instant());
    }

    /** What the viewer said of whatever there is. One statement. */
    List<Impression> spoken(Viewer viewer) {
        return impressions.by(viewer.person());
    }

    /** Takes it back, also of what the course has no more. */
    void remove(Viewer viewer, String segment) {
        mustSay(viewer);
        impressions.of(viewer.person(), segment).ifPresent(said -> {
            files.remove(viewer.person(), ROOM, said.id().toString());
            impressions.remove(said);
        });
    }

    /** What is past its {@link Shelflife} goes, with its voice; so many at a time. */
    @Override
    public int removeExpired(Instant now) {
        List<Impression> old = impressions.old(new Shelflife(now).start(), BATCH);
        old.forEach(said -> {
            files.remove(said.person(), ROOM, said.id().toString());
            impressions.remove(said);
        });
        return old.size();
    }

    /** How many of which face there are for each segment, organisation-wide. One statement. */
    List<Tally> tallies(Viewer viewer) {
        mustRead(viewer);
        Map<Tally.Place, List<Impression>> places = new Crowd(impressions.all(today(viewer))).shown().stream()
                .collect(Collectors.groupingBy(one -> new Tally.Place(one.segment(), one.edition())));
        return places.entrySet().stream().map(place -> new Tally(place.getKey(), place.getValue().stream()
                .collect(Collectors.groupingBy(Impression::side, Collectors.groupingBy(Impression::face, Collectors.counting()))),
                place.getValue().stream().filter(Impression::worded).count(),
                place.getValue().stream().filter(one -> one.voice().isPresent()).count())).toList();
    }

    /** What is written and spoken of a segment, by nobody. Two statements, however much it is. */
    List<SaidView> said(Viewer viewer, String segment) {
        mustRead(viewer);
        List<Impression> shown = new Crowd(impressions.of(segment, today(viewer))).shown().stream()
                .filter(one -> one.worded() || one.voice().isPresent()).toList();
        Map<PersonId, PersonSeal> seals = vault.of(shown.stream().map(Impression::person).distinct().toList());
        return shown.stream().filter(one -> seals.containsKey(one.person()))
                .map(one -> new SaidView(one.edition(), one.side() == Side.FACILITATOR, one.face(),
                        one.words(seals.get(one.person())).orElse(""), one.voice().map(UUID::toString).orElse("")))
                .toList();
    }

    /** Whether this voice can be heard by others now. */
    boolean isHeard(Viewer viewer, PersonId speaker, UUID impression, UUID file) {
        return mayRead(viewer) && impressions.one(impression)
                .filter(one -> one.person().equals(speaker) && one.voice().filter(file::equals).isPresent())
                .filter(one -> new Crowd(impressions.of(one.segment(), today(viewer))).shown().contains(one)).isPresent();
    }

    /** @throws Forbidden for who neither runs a group nor looks after the organisation */
    static void mustRead(Viewer viewer) {
        if (!mayRead(viewer)) {
            throw new Forbidden("problem.only-facilitators");
        }
    }

    private static boolean mayRead(Viewer viewer) {
        return viewer.role().facilitates() || viewer.referent();
    }

    /** What is said today is read tomorrow, so that nobody sees it appear. */
    private Instant today(Viewer viewer) {
        return clock.instant().atZone(viewer.zone()).toLocalDate().atStartOfDay(viewer.zone()).toInstant();
    }

    private static void mustSay(Viewer viewer) {
        if (!viewer.role().facilitates()) {
            viewer.mustLearn();
        }
    }

    private Segment segment(Viewer viewer, String id) {
        mustSay(viewer);
        Optional<Exercise> exercise = curriculum.exercise(id, viewer);
        if (exercise.isPresent()) {
            Exercise one = syllabus.exercise(id, viewer);
            return new Segment(id, one.title(), one.icon(), "exercises/" + id, List.of());
        }
        Module module = syllabus.module(id, viewer);
        return new Segment(id, module.title(), module.icon(), viewer.role().facilitates() ? "guide/" + id : "modules/" + id,
                module.exercises());
    }
}
