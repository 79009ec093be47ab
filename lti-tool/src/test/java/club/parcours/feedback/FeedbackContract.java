package club.parcours.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.FileDoors;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people think of the modules: one word each, theirs to change; read by others in threes, a day later, without names. */
abstract class FeedbackContract {
    private static final Duration DAY = Duration.ofDays(1);

    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private final Feedback feedback =
            TestFeedback.on(database, vault, TheCurriculum.asShipped(), courses, clock);
    private final UUID tenant = UUID.randomUUID();
    private final UUID spring = UUID.randomUUID();
    private final Viewer ada = viewer(tenant, spring, Role.PARTICIPANT, false);
    private final Viewer grace = viewer(tenant, spring, Role.PARTICIPANT, false);
    private final Viewer alan = viewer(tenant, spring, Role.PARTICIPANT, false);
    private final Viewer mary = viewer(tenant, spring, Role.PARTICIPANT, false);
    private final Viewer teacher = viewer(tenant, spring, Role.FACILITATOR, false);
    private final Viewer referent = viewer(tenant, spring, Role.REFERENT, false);
    private final Viewer stranger = viewer(UUID.randomUUID(), spring, Role.FACILITATOR, false);

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        List.of(ada, grace, alan, mary, teacher, referent, stranger).forEach(this::key);
    }

    @Test
    void a_face_is_tapped_once_and_changed_by_the_next_tap() {
        tap(ada, "M2", Face.GOOD);
        say(ada, "M2", "J’ai aimé les cartes.", Optional.empty());
        tap(ada, "M2", Face.SO_SO);

        OwnWord own = own(ada, "M2");
        assertThat(own.face()).isEqualTo("so-so");
        assertThat(own.words()).as("the sentence stays").isEqualTo("J’ai aimé les cartes.");
        assertThat(in(grace, () -> feedback.face(grace, "M2"))).isEmpty();
        assertThat(in(ada, () -> feedback.impressions.by(ada.person()))).hasSize(1);
    }

    @Test
    void three_of_a_course_are_read_from_the_next_day_on_without_names_and_fewer_never() {
        tap(ada, "M2", Face.GOOD);
        tap(grace, "M2", Face.GOOD);
        say(grace, "M2", "Trop long.", Optional.empty());
        clock.pass(DAY);
        assertThat(tallies(teacher)).as("two are too few").isEmpty();

        tap(alan, "M2", Face.NOT_FOR_ME);
        assertThat(tallies(teacher)).as("not today").isEmpty();
        clock.pass(DAY);
        for (Viewer reader : List.of(teacher, referent)) {
            assertThat(tallies(reader)).singleElement().satisfies(tally -> {
                assertThat(tally.place()).isEqualTo(new Tally.Place("M2", feedback.syllabus.version()));
                assertThat(tally.times(Side.LEARNER, Face.GOOD)).isEqualTo(2);
                assertThat(tally.times(Side.LEARNER, Face.NOT_FOR_ME)).isEqualTo(1);
                assertThat(tally.words()).isEqualTo(1);
            });
            assertThat(said(reader, "M2")).singleElement().satisfies(one -> {
                assertThat(one.words()).isEqualTo("Trop long.");
                assertThat(one.leads()).isFalse();
            });
        }
    }

    @Test
    void a_fourth_waits_for_a_fifth_and_a_sixth_and_one_who_changes_waits_for_the_next_day() {
        Stream.of(ada, grace, alan).forEach(one -> tap(one, "M2", Face.GOOD));
        clock.pass(Duration.ofHours(1));
        tap(mary, "M2", Face.NOT_FOR_ME);
        clock.pass(DAY);
        assertThat(tallies(teacher)).singleElement().satisfies(tally -> {
            assertThat(tally.times(Side.LEARNER, Face.GOOD)).isEqualTo(3);
            assertThat(tally.times(Side.LEARNER, Face.NOT_FOR_ME)).isZero();
        });

        tap(ada, "M2", Face.SO_SO);
        assertThat(tallies(teacher)).singleElement()
                .satisfies(tally -> assertThat(tally.times(Side.LEARNER, Face.SO_SO)).as("never as they are seen to tap").isZero());
    }

    @Test
    void people_of_different_courses_are_not_counted_as_three() {
        Viewer autumn = viewer(tenant, UUID.randomUUID(), Role.PARTICIPANT, false);
        key(autumn);
        Stream.of(ada, grace, autumn).forEach(one -> tap(one, "M2", Face.GOOD));
        clock.pass(DAY);

        assertThat(tallies(referent)).isEmpty();
    }

    @Test
    void those_who_lead_are_taken_together_all_over_the_organisation_and_a_trial_is_never_counted() {
        List<Viewer> leaders = Stream.generate(() -> viewer(tenant, UUID.randomUUID(), Role.CO_FACILITATOR, false)).limit(2).toList();
        leaders.forEach(this::key);
        leaders.forEach(one -> tap(one, "M2", Face.SO_SO));
        Viewer trial = viewer(tenant, spring, Role.FACILITATOR, true);
        key(trial);
        tap(trial, "M2", Face.GOOD);
        clock.pass(DAY);
        assertThat(tallies(referent)).isEmpty();
        assertThat(own(trial, "M2").face()).isEqualTo("good");

        tap(teacher, "M2", Face.SO_SO);
        clock.pass(DAY);
        assertThat(tallies(referent)).singleElement().satisfies(tally -> {
            assertThat(tally.times(Side.FACILITATOR, Face.SO_SO)).isEqualTo(3);
            assertThat(tally.times(Side.FACILITATOR, Face.GOOD)).isZero();
        });
    }

    @Test
    void who_learns_reads_nothing_and_another_organisation_nothing_of_ours() {
        Stream.of(ada, grace, alan).forEach(one -> tap(one, "M2E1", Face.GOOD));
        say(ada, "M2E1", "Merci", Optional.empty());
        clock.pass(DAY);

        assertThatThrownBy(() -> tallies(ada)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> said(ada, "M2E1")).isInstanceOf(Forbidden.class);
        assertThat(tallies(stranger)).isEmpty();
        assertThat(said(stranger, "M2E1")).isEmpty();
        assertThat(said(teacher, "M2E1")).hasSize(1);
    }

    @Test
    void only_segments_of_ones_course_and_only_those_who_learn_or_lead() {
        assertThatThrownBy(() -> tap(ada, "M99", Face.GOOD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(ada, "P1", Face.GOOD)).as("for professionals").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(ada, "P1E3", Face.GOOD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(referent, "M2", Face.GOOD)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> own(referent, "M2")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> say(ada, "M2", "Sans visage", Optional.empty())).isInstanceOf(NotFound.class);
        courses.paths.put(spring, "professionals");
        tap(ada, "P1", Face.GOOD);
    }

    @Test
    void a_voice_is_heard_once_it_is_one_of_three_and_only_by_those_who_read() {
        tap(ada, "M2", Face.GOOD);
        UUID voice = in(ada, () -> TestFiles.voice(feedback.files, ada, folder));
        say(ada, "M2", "", Optional.of(voice));
        tap(grace, "M2", Face.GOOD);
        tap(alan, "M2", Face.GOOD);
        assertThat(opens(teacher, voice)).as("not today").isFalse();
        clock.pass(DAY);

        assertThat(opens(teacher, voice)).isTrue();
        assertThat(opens(referent, voice)).isTrue();
        assertThat(opens(grace, voice)).isFalse();
        assertThat(opens(stranger, voice)).isFalse();
        assertThat(said(teacher, "M2")).singleElement().satisfies(one -> assertThat(one.voice()).isEqualTo(voice.toString()));
        remove(grace, "M2");
        assertThat(opens(teacher, voice)).as("two again").isFalse();
        assertThat(opens(ada, voice)).isTrue();
    }

    @Test
    void a_voice_of_somebody_else_is_not_taken_nor_a_photo_nor_too_many_words() {
        tap(ada, "M2", Face.GOOD);
        tap(grace, "M2", Face.GOOD);
        UUID hers = in(grace, () -> TestFiles.voice(feedback.files, grace, folder));
        UUID photo = in(ada, () -> TestFiles.photo(feedback.files, ada, folder));

        assertThatThrownBy(() -> say(ada, "M2", "", Optional.of(hers))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> say(ada, "M2", "", Optional.of(photo))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> say(ada, "M2", "x".repeat(301), Optional.empty())).isInstanceOf(Invalid.class);
        assertThat(own(ada, "M2")).extracting(OwnWord::words, OwnWord::voice).containsExactly("", "");
    }

    @Test
    void what_is_taken_back_is_gone_with_its_voice() {
        tap(ada, "M2", Face.GOOD);
        UUID first = in(ada, () -> TestFiles.voice(feedback.files, ada, folder));
        say(ada, "M2", "", Optional.of(first));
        UUID second = in(ada, () -> TestFiles.voice(feedback.files, ada, folder));
        say(ada, "M2", "", Optional.of(second));
        assertThat(opens(ada, first)).as("the later one takes its place").isFalse();
        remove(grace, "M2");
        assertThat(own(ada, "M2").voice()).isEqualTo(second.toString());

        remove(ada, "M2");
        assertThat(own(ada, "M2").face()).isEmpty();
        assertThat(opens(ada, second)).isFalse();
    }

    @Test
    void it_is_told_to_whose_it_is_and_goes_with_them() {
        tap(ada, "M2", Face.NOT_FOR_ME);
        say(ada, "M2", "Trop de mots.", Optional.empty());
        FeedbackHolder holder = new FeedbackHolder();
        holder.impressions = feedback.impressions;
        holder.turns = TestFeedback.surveys(database, feedback.curriculum, clock).turns;
        holder.vault = vault;
        assertThat(in(ada, () -> holder.export(ada.person())).toString()).contains("M2", "NOT_FOR_ME", "Trop de mots.");

        database.within(tenant, () -> holder.erase(ada.person()));
        assertThat(own(ada, "M2").face()).isEmpty();
    }

    @Test
    void a_list_takes_one_statement_and_what_is_said_two_however_many_there_are() {
        List<Viewer> many = Stream.generate(() -> viewer(tenant, spring, Role.PARTICIPANT, false)).limit(9).toList();
        many.forEach(this::key);
        many.forEach(one -> {
            tap(one, "M2", Face.GOOD);
            say(one, "M2", "Merci", Optional.empty());
        });
        clock.pass(DAY);

        assertThat(database.statements(() -> assertThat(tallies(teacher)).hasSize(1))).isEqualTo(1);
        assertThat(database.statements(() -> assertThat(said(teacher, "M2")).hasSize(9))).isBetween(1, 2);
    }

    private void key(Viewer viewer) {
        in(viewer, () -> vault.create(viewer.person()));
    }

    private void tap(Viewer viewer, String segment, Face face) {
        database.within(viewer.tenant(), () -> feedback.tap(viewer, segment, face));
    }

    private void say(Viewer viewer, String segment, String words, Optional<UUID> voice) {
        database.within(viewer.tenant(), () -> feedback.say(viewer, segment, words, voice));
    }

    private void remove(Viewer viewer, String segment) {
        database.within(viewer.tenant(), () -> feedback.remove(viewer, segment));
    }

    private OwnWord own(Viewer viewer, String segment) {
        return in(viewer, () -> feedback.own(viewer, segment));
    }

    private List<Tally> tallies(Viewer viewer) {
        return in(viewer, () -> feedback.tallies(viewer));
    }

    private List<SaidView> said(Viewer viewer, String segment) {
        return in(viewer, () -> feedback.said(viewer, segment));
    }

    private boolean opens(Viewer viewer, UUID file) {
        return in(viewer, () -> FileDoors.opens(feedback.files, viewer, file));
    }

    private <T> T in(Viewer viewer, Callable<T> work) {
        return database.within(viewer.tenant(), work);
    }

    private static Viewer viewer(UUID tenant, UUID course, Role role, boolean preview) {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), course, role, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), preview);
    }
}
