package club.parcours.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.JsonWebKeySet;
import club.parcours.lti.Registration;
import club.parcours.outbound.TestHttp;
import club.parcours.practice.Column;
import club.parcours.practice.Fault;
import club.parcours.practice.Faults;
import club.parcours.practice.Grade;
import club.parcours.practice.Offer;
import club.parcours.practice.Options;
import club.parcours.practice.PracticeLms;
import club.parcours.practice.RequestLog;
import club.parcours.practice.Site;
import club.parcours.web.TestMessages;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way over real connections to the practice LMS, which reads the specification for itself. */
class PracticeGradebookTest {
    private static HttpServer tool;
    private static PracticeLms lms;

    private final Site site = lms.first();
    private final TestGradebook books = new TestGradebook(TestDatabase.h2(),
            TestHttp.allowing((registration, host, port) -> host.equals("127.0.0.1")), registration());
    private final PersonId ada = books.newcomer();

    @BeforeAll
    static void start() throws IOException {
        tool = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JsonWebKeySet(TestGradebook.keys()).json().getBytes(StandardCharsets.UTF_8);
        tool.createContext("/app/lti/jwks.json", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        tool.start();
        lms = PracticeLms.start(Options.forTests(URI.create("http://localhost:" + tool.getAddress().getPort())));
    }

    @AfterAll
    static void stop() {
        lms.close();
        tool.stop(0);
    }

    @BeforeEach
    void as_at_the_beginning() {
        lms.reset();
        books.clock.pass(Duration.between(books.clock.instant(), Instant.now()));
    }

    private static Registration registration() {
        Site site = lms.first();
        return new Registration(UUID.randomUUID(), site.address().toString(), site.clientId(),
                site.authorizationEndpoint(), site.tokenEndpoint(), site.keys(), Optional.empty(), Set.of(), false);
    }

    private Column own() {
        return site.gradebook().columns("2").stream().filter(column -> column.link().equals("1")).findFirst()
                .orElseThrow();
    }

    private void opensTheModule() {
        books.opens(ada, "5", "1", new GradeEndpoint(TestGradebook.ALL, Optional.of(site.lineItems("2")),
                Optional.of(site.lineItem(own()))));
    }

    private void opensThePath() {
        books.opens(ada, "5", "2",
                new GradeEndpoint(TestGradebook.ALL, Optional.of(site.lineItems("2")), Optional.empty()));
    }

    private Optional<BigDecimal> grade(Column column) {
        return site.gradebook().grade(column.id(), "5").result(column.maximum());
    }

    private List<Column> made() {
        return site.gradebook().columns("2").stream().filter(column -> column.resourceId().equals("PM2")).toList();
    }

    /** The lines of the self-test about grades: verdict and sentence. */
    private List<String> check() {
        GradesCheck check = new GradesCheck();
        check.trials = new Trials() {
            @Override
            Optional<Trial> of(Viewer viewer) {
                return books.within(() -> super.of(viewer));
            }
        };
        check.trials.links = books.gradebook.links;
        check.trials.vault = books.gradebook.vault;
        check.grades = books.delivery.platform;
        check.registrations = books.delivery.registrations;
        check.messages = TestMessages.in("fr", "en");
        check.chance = new Tokens();
        check.clock = books.clock;
        return check.findings(books.viewer(ada, Role.FACILITATOR)).stream()
                .map(finding -> finding.verdict() + " " + finding.sentence()).toList();
    }

    private void later(Duration time) {
        books.clock.pass(time);
        books.round();
    }

    @Test
    void a_score_stands_in_the_modules_own_column() {
        opensTheModule();
        books.reports(ada, 7, false);
        books.round();

        assertThat(grade(own()).orElseThrow()).isEqualByComparingTo("7");
        assertThat(made()).isEmpty();
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void the_path_gets_one_column_for_the_milestone_and_finds_it_again() {
        opensThePath();
        books.reports(ada, 7, false);
        books.round();
        books.reports(ada, 8, false);
        later(Duration.ofMinutes(1));

        assertThat(made()).hasSize(1);
        assertThat(grade(made().get(0)).orElseThrow()).isEqualByComparingTo("8");
    }

    @Test
    void what_a_broken_connection_kept_is_not_sent_as_something_new() {
        lms.faults().set(Fault.SCORE_DROP_AFTER_WRITE, Faults.State.ONCE);
        opensTheModule();
        books.reports(ada, 7, false);
        books.round();
        assertThat(books.transfer(ada).reason()).isEqualTo("gradebook.transfer.unreachable");
        later(Duration.ofSeconds(12));

        assertThat(grade(own()).orElseThrow()).isEqualByComparingTo("7");
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void two_scores_of_one_second_both_arrive_in_order() {
        opensTheModule();
        books.reports(ada, 7, false);
        books.round();
        books.reports(ada, 9, true);
        later(Duration.ofMinutes(1));

        assertThat(grade(own()).orElseThrow()).isEqualByComparingTo("9");
    }

    @Test
    void a_token_that_ends_is_renewed() {
        lms.faults().set(Fault.SCORE_401_ONCE, Faults.State.ON);
        opensTheModule();
        books.reports(ada, 7, false);
        books.round();

        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void a_teacher_who_corrects_keeps_their_grade() {
        opensTheModule();
        books.reports(ada, 7, false);
        books.round();
        site.gradebook().override(own(), "5", Optional.of(new Grade.ByHand(BigDecimal.valueOf(3), "by hand",
                books.clock.instant().plusSeconds(30))));
        lms.faults().set(Fault.SCORE_409, Faults.State.ON);
        books.reports(ada, 8, false);
        later(Duration.ofMinutes(1));

        assertThat(grade(own()).orElseThrow()).isEqualByComparingTo("3");
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SUPERSEDED);
    }

    @Test
    void no_right_to_make_a_column_is_said_and_a_facilitator_can_try_again() {
        lms.faults().set(Fault.LINEITEMS_403, Faults.State.ON);
        opensThePath();
        books.reports(ada, 7, false);
        books.round();
        assertThat(books.transfer(ada).reason()).isEqualTo("gradebook.transfer.no-column");

        lms.faults().set(Fault.LINEITEMS_403, Faults.State.OFF);
        books.sendAgain(books.transfer(ada).id());
        books.round();
        assertThat(grade(made().get(0)).orElseThrow()).isEqualByComparingTo("7");
    }

    @Test
    void who_is_suspended_stays_on_the_list_with_the_time_until_active_again() {
        opensTheModule();
        site.offers().set(Offer.SUSPENDED_GRADES, "refused");
        site.rosters().suspend(site.accounts().find("5").orElseThrow(), "2");
        books.reports(ada, 7, false);
        books.round();
        TransferView refused = books.transfer(ada);
        assertThat(refused.reason()).isEqualTo("gradebook.transfer.refused");
        assertThat(refused.sendable()).isTrue();

        books.clock.pass(Duration.ofMinutes(2));
        books.sendAgain(refused.id());
        books.round();
        assertThat(books.transfer(ada)).returns("gradebook.transfer.refused", TransferView::reason)
                .returns("gradebook.told.refused", TransferView::told)
                .satisfies(again -> assertThat(again.at()).isAfter(refused.at()));
        assertThat(books.transfers()).hasSize(1);
        assertThat(grade(own())).isEmpty();

        site.rosters().resume(site.accounts().find("5").orElseThrow(), "2");
        books.sendAgain(refused.id());
        books.round();
        assertThat(grade(own()).orElseThrow()).isEqualByComparingTo("7");
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void a_trial_column_is_made_filled_and_taken_away() {
        opensTheModule();
        int before = site.gradebook().columns("2").size();

        assertThat(check()).containsExactly("GOOD gradebook.check.column.good", "GOOD gradebook.check.score.good");
        assertThat(site.gradebook().columns("2")).hasSize(before);
        assertThat(lms.log().after(0).stream().map(RequestLog.Entry::request).filter(sent -> sent.startsWith("DELETE")))
                .hasSize(1);
    }

    @Test
    void a_trial_says_what_the_platform_does_not_let_us_do() {
        assertThat(check()).as("nobody came").containsExactly("BAD gradebook.check.column.none");
        Set<String> scores = Set.of("https://purl.imsglobal.org/spec/lti-ags/scope/score");
        books.opens(ada, "5", "1", new GradeEndpoint(scores, Optional.of(site.lineItems("2")),
                Optional.of(site.lineItem(own()))));
        assertThat(check()).as("grade sync only").containsExactly("PARTLY gradebook.check.column.one",
                "PARTLY gradebook.check.score.untried");

        opensTheModule();
        lms.faults().set(Fault.LINEITEMS_403, Faults.State.ON);
        assertThat(check()).containsExactly("BAD gradebook.check.column.refused");
        lms.faults().set(Fault.LINEITEMS_403, Faults.State.OFF);
        lms.faults().set(Fault.SCORE_403, Faults.State.ON);
        assertThat(check()).containsExactly("GOOD gradebook.check.column.good",
                "BAD gradebook.check.score.refused");
    }

    @Test
    void a_trial_needs_somebody_to_give_a_score_to() {
        books.remember(new GradedLaunch(books.newcomer(), "3", books.cohort, books.registration.id(), "1", "1",
                Optional.empty(), new GradeEndpoint(TestGradebook.ALL, Optional.of(site.lineItems("2")),
                        Optional.empty()), false));
        assertThat(check()).containsExactly("GOOD gradebook.check.column.good",
                "PARTLY gradebook.check.score.nobody");
    }
}
