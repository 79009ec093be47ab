package club.parcours.gradebook;

import static club.parcours.gradebook.TestGradebook.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Tokens;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.TestRegistrations;
import club.parcours.lti.services.AccessTokens;
import club.parcours.outbox.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A column is made once, whatever is lost on the way and however many nodes are at it. */
abstract class ColumnOnceContract {
    private static final GradeEndpoint SHARED =
            new GradeEndpoint(ALL, Optional.of(GradebookRig.COLUMNS), Optional.empty());

    private final TestDatabase database = database();
    private final Forgetful platform = new Forgetful();
    private final TestGradebook books = new TestGradebook(database, platform, TestRegistrations.platformA());
    private final PersonId ada = books.newcomer();
    private final PersonId grace = books.newcomer();

    abstract TestDatabase database();

    @BeforeEach
    void no_parcel_of_another_test_waits() {
        database.within(books.tenant, () -> {
            database.entities().createQuery("delete from Parcel p").executeUpdate();
        });
    }

    /** Makes a column at each request, as platforms do, and keeps scores; its answers may be lost, or late. */
    private static final class Forgetful implements PlatformHttp {
        private final List<String> columns = new ArrayList<>();
        private final List<String> scores = new ArrayList<>();
        private final CountDownLatch searching = new CountDownLatch(1);
        private Optional<CountDownLatch> slow = Optional.empty();
        private int losesAnswers;

        @Override
        public Answer send(UUID registration, Request request) throws IOException {
            String path = request.uri().getPath();
            if (path.endsWith("/token")) {
                return answer(200, "{\"access_token\":\"t\"}");
            }
            if (path.endsWith("/scores")) {
                return score(path);
            }
            return request.method().equals("POST") ? make(new String(request.body(), StandardCharsets.UTF_8)) : list();
        }

        private synchronized Answer score(String path) {
            scores.add(path);
            return answer(200, "");
        }

        private synchronized Answer make(String wanted) throws IOException {
            columns.add(wanted.replaceFirst("\\{", "{\"id\":\"https://platform-a.example/lineitem/"
                    + (columns.size() + 1) + "\","));
            if (losesAnswers-- > 0) {
                throw new IOException("the answer is lost");
            }
            return answer(201, columns.get(columns.size() - 1));
        }

        private Answer list() {
            searching.countDown();
            slow.ifPresent(ColumnOnceContract::await);
            synchronized (this) {
                return answer(200, columns.toString());
            }
        }

        private static Answer answer(int status, String body) {
            return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String reaches(PersonId person, String userId) {
        books.opens(person, userId, "link-2", SHARED);
        books.reports(person, 4, false);
        return books.transfer(person).id().toString();
    }

    /** Another node: the same database, tokens and connections of its own. */
    private ScoreDelivery node() {
        ScoreDelivery node = new ScoreDelivery();
        node.dispatcher = books.delivery.dispatcher;
        node.registrations = books.delivery.registrations;
        node.tenancy = books.delivery.tenancy;
        node.platform = new PlatformGrades(platform, new AccessTokens(platform, TestGradebook.keys(),
                new Tokens()::fresh, books.clock), books.clock);
        node.clock = books.clock;
        return node;
    }

    /** As the clerk does: within the tenant, outside any transaction. */
    private Outcome handle(ScoreDelivery node, String report) {
        try {
            return CurrentTenant.within(books.tenant, () -> node.handle(report, ""));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void a_column_whose_answer_was_lost_is_found_again_and_not_made_twice() {
        platform.losesAnswers = 1;
        reaches(ada, "5");
        books.round();
        assertThat(books.transfer(ada).reason()).isEqualTo("gradebook.transfer.unreachable");
        books.clock.pass(Duration.ofSeconds(12));
        books.round();

        assertThat(platform.columns).hasSize(1);
        assertThat(platform.scores).containsExactly("/lineitem/1/scores");
        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    @Test
    void while_one_node_looks_for_a_column_another_waits_and_takes_the_same() throws Exception {
        String first = reaches(ada, "5");
        String second = reaches(grace, "6");
        CountDownLatch answered = new CountDownLatch(1);
        platform.slow = Optional.of(answered);
        ScoreDelivery other = node();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Outcome> slow = threads.submit(() -> handle(books.delivery, first));
            await(platform.searching);
            assertThat(handle(other, second)).isInstanceOf(Outcome.NotYet.class);
            answered.countDown();
            assertThat(slow.get(60, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
        } finally {
            answered.countDown();
            threads.shutdownNow();
        }
        assertThat(handle(other, second)).isInstanceOf(Outcome.Done.class);

        assertThat(platform.columns).hasSize(1);
        assertThat(platform.scores).containsExactly("/lineitem/1/scores", "/lineitem/1/scores");
        assertThat(books.transfers()).extracting(TransferView::state).containsOnly(TransferState.SENT);
    }

    @Test
    void nodes_that_begin_in_the_same_moment_make_one_column() throws Exception {
        List<String> reports = new ArrayList<>();
        for (int learner = 0; learner < 6; learner++) {
            reports.add(reaches(books.newcomer(), "u" + learner));
        }
        ExecutorService threads = Executors.newFixedThreadPool(reports.size());
        CountDownLatch start = new CountDownLatch(reports.size());
        try {
            List<Future<Outcome>> running = reports.stream().map(report -> threads.submit(() -> {
                ScoreDelivery node = node();
                start.countDown();
                await(start);
                return handle(node, report);
            })).toList();
            for (Future<Outcome> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        reports.forEach(report -> handle(node(), report));

        assertThat(platform.columns).hasSize(1);
        assertThat(platform.scores).hasSize(6).containsOnly("/lineitem/1/scores");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
