package club.parcours.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.lti.GradeEndpoint;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every answer of a platform, and what becomes of the score. */
abstract class ScoreDeliveryContract extends GradebookRig {
    @Test
    void a_score_arrives_final_and_in_progress_until_the_milestone_is_reached() {
        platform.then(200, TOKEN).then(200, "");
        adaReaches(4);
        books.round();

        assertThat(platform.last().uri()).hasToString("https://platform-a.example/lineitem/7/scores?type_id=1");
        assertThat(platform.lastBody()).contains("\"userId\":\"5\"", "\"scoreGiven\":4", "\"scoreMaximum\":10",
                "\"activityProgress\":\"InProgress\"", "\"gradingProgress\":\"FullyGraded\"",
                "\"timestamp\":\"2026-01-15T10:00:00.000Z\"", "/app/open/trails/");
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);

        platform.then(200, "");
        books.clock.pass(Duration.ofMinutes(1));
        books.reports(ada, 10, true);
        books.round();
        assertThat(platform.lastBody()).contains("\"scoreGiven\":10", "\"activityProgress\":\"Completed\"");
    }

    @Test
    void at_most_one_score_a_minute_goes_out_and_the_last_value_wins() {
        platform.then(200, TOKEN).then(200, "").then(200, "");
        adaReaches(1);
        books.round();
        for (int points = 2; points <= 5; points++) {
            books.clock.pass(Duration.ofSeconds(5));
            books.reports(ada, points, false);
            books.round();
        }
        assertThat(scores()).hasSize(1);

        books.clock.pass(Duration.ofSeconds(45));
        books.round();
        assertThat(scores()).hasSize(2).last().asString().contains("\"scoreGiven\":5");
    }

    @Test
    void what_is_not_better_is_not_sent_and_nothing_is_lowered() {
        platform.then(200, TOKEN).then(200, "");
        adaReaches(6);
        books.round();
        books.clock.pass(Duration.ofMinutes(5));
        books.reports(ada, 6, false);
        books.reports(ada, 3, false);
        books.round();

        assertThat(scores()).hasSize(1);
        assertThat(books.transfer(ada).points()).isEqualByComparingTo("6");
    }

    @Test
    void two_values_of_one_moment_are_a_second_apart() {
        platform.then(200, TOKEN).then(200, "").then(200, "");
        adaReaches(1);
        books.round();
        books.reports(ada, 2, false);
        books.clock.pass(Duration.ofMinutes(1));
        books.round();

        assertThat(scores()).extracting(GradebookRig::timestamp)
                .containsExactly("2026-01-15T10:00:00.000Z", "2026-01-15T10:00:01.000Z");
    }

    @Test
    void a_busy_platform_is_left_alone_as_long_as_it_asks() {
        platform.then(200, TOKEN).then(429, "", Map.of("Retry-After", "120")).then(200, "");
        adaReaches(4);
        books.round();
        books.clock.pass(Duration.ofSeconds(119));
        books.round();
        assertThat(scores()).hasSize(1);

        books.clock.pass(Duration.ofSeconds(1));
        books.round();
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void a_token_that_lapsed_is_renewed_once() {
        platform.then(200, TOKEN).then(401, "").then(200, TOKEN).then(200, "");
        adaReaches(4);
        books.round();

        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void a_platform_that_does_not_accept_us_is_left_alone_for_everybody() {
        platform.then(200, TOKEN).then(401, "").then(200, TOKEN).then(401, "");
        adaReaches(4);
        books.round();
        PersonId grace = books.newcomer();
        books.opens(grace, "6", "link-1", OWN);
        books.reports(grace, 4, false);
        books.round();

        assertThat(scores()).hasSize(2);
        assertThat(books.transfer(grace).reason()).isEqualTo("gradebook.transfer.paused");
        platform.then(200, TOKEN).then(200, "").then(200, "");
        books.clock.pass(Duration.ofMinutes(13));
        books.round();
        assertThat(books.transfers()).extracting(TransferView::state).containsOnly(TransferState.SENT);
    }

    @Test
    void a_lost_answer_is_asked_for_with_the_same_timestamp_and_a_conflict_over_our_own_value_is_success() {
        platform.then(200, TOKEN).thenNobody().then(409, "[]").then(200, TOKEN).then(200, """
                [{"userId":"5","resultScore":20,"resultMaximum":50}]""");
        adaReaches(4);
        books.round();
        books.clock.pass(Duration.ofSeconds(12));
        books.round();

        assertThat(scores()).hasSize(2);
        assertThat(timestamp(scores().get(1))).isEqualTo(timestamp(scores().get(0)));
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void a_grade_changed_by_a_teacher_stays() {
        platform.then(200, TOKEN).then(409, "[]").then(200, TOKEN).then(200, """
                [{"userId":"5","resultScore":47,"resultMaximum":50,"timestamp":"2026-01-15T11:00:00+00:00"}]""");
        adaReaches(4);
        books.round();

        assertThat(scores()).hasSize(1);
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SUPERSEDED);
    }

    @Test
    void an_older_value_of_ours_is_overwritten_with_a_later_timestamp() {
        platform.then(200, TOKEN).then(200, "").then(409, "[]").then(200, TOKEN).then(200, """
                [{"userId":"5","resultScore":5,"resultMaximum":50,"timestamp":"2026-01-15T10:07:00+00:00"}]""")
                .then(200, "");
        adaReaches(1);
        books.round();
        books.clock.pass(Duration.ofMinutes(1));
        books.reports(ada, 2, false);
        books.round();

        assertThat(scores()).hasSize(3);
        assertThat(timestamp(scores().get(2))).isEqualTo("2026-01-15T10:07:01.000Z");
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void without_a_look_at_results_a_conflict_is_answered_once_and_then_believed() {
        Set<String> scoreOnly = Set.of("https://purl.imsglobal.org/spec/lti-ags/scope/score");
        books.opens(ada, "5", "link-1", new GradeEndpoint(scoreOnly, Optional.empty(), Optional.of(COLUMN)));
        platform.then(200, TOKEN).then(409, "[]").then(409, "[]");
        books.reports(ada, 4, false);
        books.round();

        assertThat(scores()).hasSize(2).extracting(GradebookRig::timestamp).doesNotHaveDuplicates();
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SUPERSEDED);
    }
}
