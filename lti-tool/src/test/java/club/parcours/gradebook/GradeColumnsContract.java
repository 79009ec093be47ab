package club.parcours.gradebook;

import static club.parcours.gradebook.TestGradebook.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.Forbidden;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.launch.LinkChosen;
import club.parcours.lti.GradeEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which column a score goes to, and what launches have to do with it. */
abstract class GradeColumnsContract extends GradebookRig {
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
    void a_course_that_wants_no_column_gets_none_until_it_says_otherwise() {
        books.opens(ada, "5", "link-2", SHARED);
        decide(false);
        books.reports(ada, 4, false);
        books.round();
        assertThat(platform.requests()).isEmpty();

        decide(true);
        platform.then(200, TOKEN).then(200, """
                [{"id":"https://platform-a.example/lineitem/9","label":"x","scoreMaximum":10,"resourceId":"PM2"}]""")
                .then(200, TOKEN).then(200, "");
        books.reports(ada, 5, false);
        books.round();
        assertThat(scores()).singleElement().asString().contains("\"scoreGiven\":5");
    }

    @Test
    void a_link_with_a_column_of_its_own_is_graded_whatever_another_link_decided() {
        platform.then(200, TOKEN).then(200, "");
        decide(false);
        adaReaches(4);
        books.round();

        assertThat(scores()).hasSize(1);
    }

    private void decide(boolean wanted) {
        database.within(books.tenant,
                () -> books.gradebook.choices.decide(new LinkChosen(books.cohort, "PM2", wanted)));
    }

    @Test
    void a_column_is_not_looked_for_twice_at_once() {
        books.opens(ada, "5", "link-2", SHARED);
        books.reports(ada, 4, false);
        UUID report = books.transfer(ada).id();

        Instant slow = books.delivery.dispatcher.search(report).orElseThrow();
        assertThat(books.delivery.dispatcher.search(report)).isEmpty();
        books.clock.pass(Duration.ofMinutes(3));
        Instant quick = books.delivery.dispatcher.search(report).orElseThrow(); // whoever looked is slow, or has crashed

        assertThat(books.delivery.dispatcher.searched(report, quick, Optional.of(COLUMN))).isTrue();
        assertThat(books.delivery.dispatcher.searched(report, slow, Optional.of(COLUMNS))).isFalse();
        assertThat(books.delivery.dispatcher.errand(report).orElseThrow().column()).contains(COLUMN);
    }

    @Test
    void a_late_word_about_an_old_column_does_not_close_the_new_one() {
        books.opens(ada, "5", "link-2", SHARED);
        books.reports(ada, 4, false);
        UUID report = books.transfer(ada).id();
        Shipment late = books.delivery.dispatcher.dispatch(report, COLUMNS).orElseThrow();
        Instant turn = books.delivery.dispatcher.search(report).orElseThrow();
        books.delivery.dispatcher.searched(report, turn, Optional.of(COLUMN));

        assertThat(books.delivery.dispatcher.gone(late)).isFalse();
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.WAITING);
        assertThat(books.delivery.dispatcher.errand(report).orElseThrow().column()).contains(COLUMN);
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
