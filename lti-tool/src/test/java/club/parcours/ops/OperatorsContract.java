package club.parcours.ops;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Tokens;
import club.parcours.lti.MovingClock;
import club.parcours.privacy.TestTrail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OperatorsContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final Operators operators = new Operators();

    abstract TestDatabase database();

    @BeforeEach
    void wire() {
        operators.sessions = new OperatorSessions();
        operators.sessions.entities = database.entities();
        operators.trail = TestTrail.on(database, clock);
        operators.tokens = new Tokens();
        operators.clock = clock;
    }

    @Test
    void a_link_opens_a_session_once() {
        String link = in(operators::link);
        String secret = in(() -> operators.signIn(link)).orElseThrow();

        assertThat(in(() -> operators.isSignedIn(secret))).isTrue();
        assertThat(secret).isNotEqualTo(link);
        assertThat(in(() -> operators.signIn(link))).isEmpty();
    }

    @Test
    void of_two_who_use_a_link_at_once_one_comes_in() throws Exception {
        String link = in(operators::link);
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            Callable<Optional<String>> use = () -> in(() -> operators.signIn(link));
            List<Future<Optional<String>>> tries = hands.invokeAll(List.of(use, use, use, use, use, use, use, use));
            int opened = 0;
            for (Future<Optional<String>> one : tries) {
                opened += one.get().isPresent() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void a_link_holds_for_ten_minutes() {
        String link = in(operators::link);
        String late = in(operators::link);
        clock.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(in(() -> operators.signIn(link))).isPresent();

        clock.pass(Duration.ofSeconds(1));
        assertThat(in(() -> operators.signIn(late))).isEmpty();
    }

    @Test
    void a_session_ends_after_an_hour_without_use_and_after_eight_hours_of_it() {
        String idle = signedIn();
        String busy = signedIn();
        for (int use = 0; use < 9; use++) {
            clock.pass(Duration.ofMinutes(50));
            assertThat(in(() -> operators.isSignedIn(busy))).isTrue();
        }
        assertThat(in(() -> operators.isSignedIn(idle))).isFalse();
        clock.pass(Duration.ofMinutes(30));
        assertThat(in(() -> operators.isSignedIn(busy))).isFalse();
    }

    @Test
    void who_signs_out_is_out() {
        String secret = signedIn();
        in(() -> {
            operators.signOut(secret);
            return secret;
        });

        assertThat(in(() -> operators.isSignedIn(secret))).isFalse();
    }

    @Test
    void neither_a_link_nor_a_secret_can_be_read_in_the_database() {
        String link = in(operators::link);
        String secret = signedIn();

        assertThat(in(() -> database.entities().createQuery("select l.hash from OperatorLink l", String.class)
                .getResultList())).isNotEmpty().doesNotContain(link);
        assertThat(in(() -> database.entities().createQuery("select s.hash from OperatorSession s", String.class)
                .getResultList())).isNotEmpty().doesNotContain(secret);
    }

    @Test
    void an_invented_secret_is_nobody() {
        assertThat(in(() -> operators.isSignedIn("invented"))).isFalse();
        assertThat(in(() -> operators.isSignedIn(""))).isFalse();
        assertThat(in(() -> operators.signIn(""))).isEmpty();
    }

    @Test
    void looking_at_a_page_costs_one_statement_and_writes_once_a_minute() {
        String secret = signedIn();

        assertThat(database.statements(() -> in(() -> operators.isSignedIn(secret)))).isEqualTo(1);
        clock.pass(Duration.ofMinutes(2));
        assertThat(database.statements(() -> in(() -> operators.isSignedIn(secret)))).isEqualTo(2);
    }

    private String signedIn() {
        String link = in(operators::link);
        return in(() -> operators.signIn(link)).orElseThrow();
    }

    private <T> T in(Callable<T> work) {
        return database.within(CurrentTenant.NOBODY, work);
    }
}
