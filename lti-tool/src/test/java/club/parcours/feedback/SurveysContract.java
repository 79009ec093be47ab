package club.parcours.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.TenantOwned;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The questions at the beginning and the end: counted once for each, by nobody's name, shown in waves of five. */
abstract class SurveysContract {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Map<String, String> ANSWERS = Map.of("skills", "little", "confidence", "very");

    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final Surveys surveys = TestFeedback.surveys(database, TheCurriculum.asShipped(), clock);
    private final UUID tenant = UUID.randomUUID();
    private final UUID course = UUID.randomUUID();
    private final Viewer ada = viewer(tenant, course, Role.PARTICIPANT, false);
    private final Viewer teacher = viewer(tenant, course, Role.FACILITATOR, false);

    abstract TestDatabase database();

    @Test
    void it_is_offered_before_the_first_module_and_after_the_last_until_somebody_had_their_turn() {
        assertThat(offered(ada, true, false)).isEqualTo("entry");
        assertThat(offered(ada, false, true)).isEqualTo("exit");
        assertThat(offered(ada, false, false)).isEmpty();
        assertThat(offered(teacher, true, false)).isEmpty();
        answer(ada, Occasion.ENTRY, Map.of());

        assertThat(offered(ada, true, false)).as("who passed is not asked again").isEmpty();
        assertThat(offered(ada, false, true)).isEqualTo("exit");
        assertThat(database.statements(() -> offered(ada, false, true))).isEqualTo(1);
        assertThat(database.statements(() -> offered(ada, false, false))).isZero();
    }

    @Test
    void an_answer_counts_once_however_often_it_is_sent() {
        answer(ada, Occasion.ENTRY, ANSWERS);
        answer(ada, Occasion.ENTRY, Map.of("skills", "very"));

        assertThat(counts()).extracting(SurveyCount::question, SurveyCount::choice, SurveyCount::times)
                .containsExactlyInAnyOrder(tuple("skills", "little", 1),
                        tuple("confidence", "very", 1));
    }

    @Test
    void what_is_none_of_ours_is_left_out_and_a_trial_is_not_counted() {
        answer(ada, Occasion.ENTRY, Map.of("skills", "always", "religion", "very", "steps", "very"));
        assertThat(counts()).singleElement().satisfies(one -> assertThat(one.question()).isEqualTo("steps"));

        Viewer trial = viewer(tenant, course, Role.PARTICIPANT, true);
        answer(trial, Occasion.ENTRY, ANSWERS);
        assertThat(counts()).hasSize(1);
        assertThat(offered(trial, true, false)).isEmpty();
    }

    @Test
    void nothing_of_a_person_is_in_a_count_and_no_time_but_the_week() {
        answer(ada, Occasion.ENTRY, ANSWERS);
        answer(viewer(tenant, course, Role.PARTICIPANT, false), Occasion.ENTRY, ANSWERS);

        assertThat(Arrays.stream(SurveyCount.class.getDeclaredFields()).map(Field::getName))
                .containsExactlyInAnyOrder("cohort", "occasion", "week", "question", "choice", "times");
        Instant monday = Instant.parse("2026-01-12T00:00:00Z");
        assertThat(counts()).hasSize(2).allSatisfy(one -> {
            assertThat(one.times()).isEqualTo(2);
            assertThat(one.week()).isEqualTo(LocalDate.of(2026, 1, 12));
            assertThat(one.createdAt()).isEqualTo(monday);
        });
        assertThat(in(() -> surveys.turns.by(ada.person()))).singleElement().extracting(TenantOwned::createdAt).isEqualTo(monday);
    }

    @Test
    void five_are_shown_when_their_week_is_over_and_a_sixth_waits_for_four_more() {
        answers(4, ANSWERS);
        clock.pass(WEEK);
        assertThat(result().any()).as("four").isFalse();
        answers(1, ANSWERS);
        assertThat(result().any()).as("this week").isFalse();
        clock.pass(WEEK);
        assertThat(entry("skills")).containsExactly(0, 5, 0, 0);
        assertThat(entry("steps")).as("nobody answered that").isEmpty();

        answers(1, Map.of("skills", "not-yet"));
        clock.pass(WEEK);
        assertThat(entry("skills")).as("not one more").containsExactly(0, 5, 0, 0);
        answers(4, Map.of("skills", "very"));
        clock.pass(WEEK);
        assertThat(entry("skills")).containsExactly(1, 5, 0, 4);
        assertThat(result().lines().get(0).exit()).isEmpty();
    }

    @Test
    void only_those_who_lead_see_it_and_only_of_their_course() {
        answers(5, ANSWERS);
        clock.pass(WEEK);

        assertThatThrownBy(() -> in(() -> surveys.result(ada))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> answer(teacher, Occasion.ENTRY, ANSWERS)).isInstanceOf(Forbidden.class);
        Viewer colleague = viewer(tenant, UUID.randomUUID(), Role.FACILITATOR, false);
        assertThat(in(() -> surveys.result(colleague)).any()).isFalse();
        Viewer stranger = viewer(UUID.randomUUID(), course, Role.FACILITATOR, false);
        assertThat(database.within(stranger.tenant(), () -> surveys.result(stranger)).any()).isFalse();
        assertThat(result().any()).isTrue();
        assertThat(database.statements(this::result)).isEqualTo(1);
    }

    @Test
    void who_erases_themselves_is_told_what_stays_and_it_does() {
        FeedbackHolder holder = new FeedbackHolder();
        holder.impressions = new Impressions();
        holder.impressions.entities = database.entities();
        holder.turns = surveys.turns;
        assertThat(in(() -> holder.stays(ada.person()))).isEmpty();
        answer(ada, Occasion.EXIT, ANSWERS);
        assertThat(in(() -> holder.stays(ada.person()))).containsExactly("feedback.stays");

        database.within(tenant, () -> holder.erase(ada.person()));
        assertThat(in(() -> surveys.turns.by(ada.person()))).isEmpty();
        assertThat(counts()).hasSize(2);
    }

    @Test
    void answers_go_at_the_end_of_the_next_year_in_the_waves_they_came_in() {
        answers(5, ANSWERS);
        clock.pass(WEEK);
        answers(3, ANSWERS);
        clock.pass(WEEK.multipliedBy(52));
        answers(6, ANSWERS);
        clock.pass(WEEK);
        assertThat(entry("skills")).as("five, and nine").containsExactly(0, 14, 0, 0);
        assertThat(expire(Instant.parse("2027-12-31T23:00:00Z"))).isZero();
        assertThat(database.within(UUID.randomUUID(), () -> surveys.removeExpired(Instant.parse("2029-06-01T00:00:00Z")))).isZero();

        assertThat(expire(Instant.parse("2028-01-01T01:00:00Z"))).as("the first wave, and eight turns").isEqualTo(2 + 8);
        assertThat(entry("skills")).as("three of the first year stay with the six they are shown with").containsExactly(0, 9, 0, 0);
        assertThat(expire(Instant.parse("2028-01-01T07:00:00Z"))).isZero();
        expire(Instant.parse("2029-01-01T01:00:00Z"));
        assertThat(counts()).isEmpty();
    }

    private int expire(Instant now) {
        return in(() -> surveys.removeExpired(now));
    }

    private void answers(int people, Map<String, String> answers) {
        IntStream.range(0, people).forEach(any -> answer(viewer(tenant, course, Role.PARTICIPANT, false), Occasion.ENTRY, answers));
    }

    private void answer(Viewer viewer, Occasion occasion, Map<String, String> answers) {
        database.within(viewer.tenant(), () -> surveys.answer(viewer, occasion, answers));
    }

    private String offered(Viewer viewer, boolean before, boolean after) {
        return in(() -> surveys.offered(viewer, before, after));
    }

    @Test
    void what_was_asked_in_an_earlier_edition_is_asked_no_more_and_can_still_be_read() {
        assertThat(result().lines()).extracting(line -> line.question().id()).containsExactly("confidence", "skills", "steps");
        in(() -> {
            for (int time = 0; time < 5; time++) {
                surveys.counts.add(course, Occasion.ENTRY, LocalDate.of(2020, 1, 6), "help", "very");
            }
            return null;
        });
        answer(ada, Occasion.ENTRY, Map.of("help", "very"));
        assertThat(entry("help")).containsExactly(0, 0, 0, 5);
        assertThat(result().lines()).extracting(line -> line.question().id())
                .containsExactly("confidence", "skills", "steps", "help");
    }

    private SurveyResult result() {
        return in(() -> surveys.result(teacher));
    }

    private List<Integer> entry(String question) {
        return result().lines().stream().filter(line -> line.question().id().equals(question)).findFirst().orElseThrow().entry();
    }

    private List<SurveyCount> counts() {
        return in(() -> surveys.counts.of(course, LocalDate.of(2030, 1, 1)));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private static Viewer viewer(UUID tenant, UUID course, Role role, boolean preview) {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), course, role, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), preview);
    }
}
