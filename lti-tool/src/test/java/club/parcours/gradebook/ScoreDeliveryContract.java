package club.parcours.gradebook;

import static club.parcours.gradebook.TestGradebook.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.ScriptedPlatform;
import club.parcours.lti.TestRegistrations;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer of a platform, and what becomes of the score. */
abstract class ScoreDeliveryContract {
    private static final String TOKEN = """
            {"access_token":"t","token_type":"Bearer","expires_in":3600}""";
    private static final URI COLUMNS = URI.create("https://platform-a.example/lineitems?type_id=1");
    private static final URI COLUMN = URI.create("https://platform-a.example/lineitem/7?type_id=1");
    private static final GradeEndpoint OWN = new GradeEndpoint(ALL, Optional.of(COLUMNS), Optional.of(COLUMN));
    private static final GradeEndpoint SHARED = new GradeEndpoint(ALL, Optional.of(COLUMNS), Optional.empty());

    private final TestDatabase database = database();
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final TestGradebook books = new TestGradebook(database, platform, TestRegistrations.platformA());
    private final PersonId ada = books.newcomer();

    abstract TestDatabase database();

    @BeforeEach
    void no_parcel_of_another_test_waits() {
        database.within(books.tenant, () -> {
            database.entities().createQuery("delete from Parcel p").executeUpdate();
        });
    }

    private void adaReaches(int points) {
        books.opens(ada, "5", "link-1", OWN);
        books.reports(ada, points, false);
    }

    private String body(int request) {
        return new String(platform.requests().get(request).body(), StandardCharsets.UTF_8);
    }

    private List<String> scores() {
        return platform.requests().stream().filter(request -> request.uri().getPath().endsWith("/scores"))
                .map(request -> new String(request.body(), StandardCharsets.UTF_8)).toList();
    }

    private static String timestamp(String score) {
        return score.replaceAll(".*\"timestamp\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void a_score_arrives_final_and_in_progress_until_the_milestone_is_reached() {
        platform.then(200, TOKEN).then(200, "");
        adaReaches(4);
        books.round();

        assertThat(platform.last().uri()).hasToString("https://platform-a.example/lineitem/7/scores?type_id=1");
        assertThat(platform.lastBody()).contains("\"userId\":\"5\"", "\"scoreGiven\":4", "\"scoreMaximum\":10",
                "\"activityProgress\":\"InProgress\"", "\"gradingProgress\":\"FullyGraded\"",
                "\"timestamp\":\"2026-01-15T10:00:00.000Z\"", "/app/open/milestones/PM2");
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

        assertThat(scores()).extracting(ScoreDeliveryContract::timestamp)
                .containsExactly("2026-01-15T10:00:00.000Z", "2026-01-15T10:00:01.000Z");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({"403, PARKED, forbidden", "404, PARKED, gone", "410, PARKED, gone", "400, PARKED, refused",
            "422, PARKED, refused", "429, WAITING, unreachable", "500, WAITING, unreachable",
            "503, WAITING, unreachable"})
    void an_answer_and_what_becomes_of_the_score(int status, TransferState state, String reason) {
        platform.then(200, TOKEN).then(status, "");
        adaReaches(4);
        books.round();

        assertThat(books.transfer(ada).state()).isEqualTo(state);
        assertThat(books.transfer(ada).reason()).isEqualTo("gradebook.transfer." + reason);
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

        assertThat(scores()).hasSize(2).extracting(ScoreDeliveryContract::timestamp).doesNotHaveDuplicates();
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SUPERSEDED);
    }

    @Test
    void a_link_without_a_column_gets_one_by_the_milestones_id_once_for_all() {
        platform.then(200, TOKEN).then(200, "[]").then(200, TOKEN).then(201, """
                {"id":"https://platform-a.example/lineitem/9?type_id=1","label":"My path","scoreMaximum":10,
                 "resourceId":"PM2"}""").then(200, """
                [{"id":"https://platform-a.example/lineitem/9?type_id=1","label":"My path","scoreMaximum":10,
                 "resourceId":"PM2"}]""").then(200, TOKEN).then(200, "").then(200, "");
        PersonId grace = books.newcomer();
        books.opens(ada, "5", "link-2", SHARED);
        books.opens(grace, "6", "link-2", SHARED);
        books.reports(ada, 4, false);
        books.reports(grace, 5, false);
        books.round();

        assertThat(body(3)).contains("\"resourceId\":\"PM2\"", "\"label\":\"My path\"", "\"scoreMaximum\":10")
                .doesNotContain("resourceLinkId");
        assertThat(scores()).hasSize(2);
        assertThat(platform.last().uri()).hasToString("https://platform-a.example/lineitem/9/scores?type_id=1");
    }

    @Test
    void a_column_is_not_looked_for_twice_at_once() {
        books.opens(ada, "5", "link-2", SHARED);
        books.reports(ada, 4, false);
        UUID report = books.transfer(ada).id();

        assertThat(books.delivery.dispatcher.search(report)).isTrue();
        assertThat(books.delivery.dispatcher.search(report)).isFalse();
        books.clock.pass(Duration.ofMinutes(3));
        assertThat(books.delivery.dispatcher.search(report)).as("whoever looked has crashed").isTrue();
    }

    @Test
    void no_right_to_make_a_column_parks_the_score_until_a_launch_brings_one() {
        platform.then(200, TOKEN).then(200, "[]").then(200, TOKEN).then(403, "");
        books.opens(ada, "5", "link-2", SHARED);
        books.reports(ada, 4, false);
        books.round();
        assertThat(books.transfer(ada).reason()).isEqualTo("gradebook.transfer.no-column");

        platform.then(200, TOKEN).then(200, "");
        books.opens(ada, "5", "link-3", OWN);
        books.round();
        assertThat(platform.lastBody()).contains("\"scoreGiven\":4");
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void a_deleted_column_of_ours_is_made_anew_only_when_a_facilitator_says_so() {
        String column = """
                {"id":"https://platform-a.example/lineitem/9","label":"x","scoreMaximum":10,"resourceId":"PM2"}""";
        platform.then(200, TOKEN).then(200, "[" + column + "]").then(200, TOKEN).then(404, "");
        books.opens(ada, "5", "link-2", SHARED);
        books.reports(ada, 4, false);
        books.round();
        books.clock.pass(Duration.ofMinutes(2));
        books.reports(ada, 5, false);
        books.round();
        assertThat(scores()).hasSize(1);

        platform.then(200, "[" + column.replace("/9", "/10") + "]").then(200, "");
        books.sendAgain(books.transfer(ada).id());
        books.round();
        assertThat(platform.last().uri().getPath()).isEqualTo("/lineitem/10/scores");
    }

    @Test
    void an_unchanged_launch_costs_one_query_and_no_write() {
        books.opens(ada, "5", "link-1", OWN);

        assertThat(database.statements(() -> books.opens(ada, "5", "link-1", OWN))).isEqualTo(1);
    }

    @Test
    void nothing_is_sent_for_a_facilitator() {
        books.remember(new GradedLaunch(ada, "3", books.cohort, books.registration.id(), "1", "link-1",
                Optional.empty(), OWN, false));
        books.reports(ada, 4, false);
        books.round();

        assertThat(books.transfers()).isEmpty();
    }

    @Test
    void a_modules_own_column_takes_its_milestone_only() {
        books.remember(new GradedLaunch(ada, "5", books.cohort, books.registration.id(), "1", "link-9",
                Optional.of("M3"), OWN, true));
        books.reports(ada, 4, false);

        assertThat(books.within(() -> books.gradebook.reports.of(ada))).extracting(ScoreReport::place)
                .containsExactly(ScoreReport.SHARED);
    }

    @Test
    void what_was_reached_before_reaches_the_course_opened_later() {
        platform.then(200, TOKEN).then(200, "").then(200, "");
        adaReaches(4);
        books.round();
        books.remember(new GradedLaunch(ada, "5", UUID.randomUUID(), books.registration.id(), "1", "link-1",
                Optional.of("M2"), new GradeEndpoint(ALL, Optional.empty(), Optional.of(COLUMNS)), true));
        books.round();

        assertThat(scores()).hasSize(2);
    }

    @Test
    void only_facilitators_see_the_list_and_the_lms_id_is_in_no_row_in_clear() {
        adaReaches(4);

        assertThatThrownBy(() -> books.within(() ->
                books.gradebook.transfers(books.viewer(ada, Role.PARTICIPANT), Optional.empty())))
                .isInstanceOf(Forbidden.class);
        byte[] sealed = books.within(() -> books.gradebook.links.usersOf(ada).get(0).userId());
        assertThat(sealed).hasSizeGreaterThan(16);
    }

    @Test
    void an_erased_person_leaves_nothing_and_the_parcel_finds_nothing_to_send() {
        adaReaches(4);
        GradebookData data = new GradebookData();
        data.reports = books.gradebook.reports;
        data.links = books.gradebook.links;
        books.within(() -> {
            data.erase(ada);
            return ada;
        });
        books.round();

        assertThat(platform.requests()).isEmpty();
        assertThat(books.transfers()).isEmpty();
    }
}
