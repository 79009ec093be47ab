package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

abstract class NonceContract {
    private static final Instant UNTIL = Instant.parse("2026-03-02T09:10:00Z");

    private final TestDatabase database = database();
    private final UUID registration = UUID.randomUUID();

    abstract TestDatabase database();

    @Test
    void a_nonce_is_spent_once() {
        assertThat(node().spend(registration, "hash", UNTIL)).isTrue();
        assertThat(node().spend(registration, "hash", UNTIL)).isFalse();
    }

    @Test
    void one_can_ask_whether_it_was_spent() {
        assertThat(node().isSpent(registration, "hash")).isFalse();
        node().spend(registration, "hash", UNTIL);

        assertThat(node().isSpent(registration, "hash")).isTrue();
        assertThat(node().isSpent(UUID.randomUUID(), "hash")).isFalse();
    }

    @Test
    void registrations_have_nonces_of_their_own() {
        assertThat(node().spend(registration, "hash", UNTIL)).isTrue();
        assertThat(node().spend(UUID.randomUUID(), "hash", UNTIL)).isTrue();
    }

    @Test
    void of_many_nodes_at_once_one_wins() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService nodes = Executors.newFixedThreadPool(many);
        Callable<Boolean> launch = () -> {
            together.await();
            return node().spend(registration, "hash", UNTIL);
        };
        try {
            int won = 0;
            for (Future<Boolean> one : nodes.invokeAll(Collections.nCopies(many, launch))) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void spending_costs_one_statement() {
        assertThat(database.statements(() -> node().spend(registration, "hash", UNTIL))).isEqualTo(1);
    }

    @Test
    void it_is_forgotten_once_its_login_has_expired_and_not_before() {
        node().spend(registration, "hash", UNTIL);

        node().spent.removeExpired(UNTIL.minus(Duration.ofSeconds(1)));
        assertThat(node().spend(registration, "hash", UNTIL)).isFalse();
        node().spent.removeExpired(UNTIL.plus(Duration.ofSeconds(1)));
        assertThat(node().spend(registration, "hash", UNTIL)).isTrue();
    }

    /** A node as the server wires it: each call to the repository is a transaction of its own. */
    private NonceBook node() {
        NonceBook book = new NonceBook();
        book.spent = new SpentNonces() {
            @Override
            void add(UUID registration, String nonceHash, Instant until) {
                database.within(CurrentTenant.NOBODY, () -> super.add(registration, nonceHash, until));
            }

            @Override
            boolean has(UUID registration, String nonceHash) {
                return database.within(CurrentTenant.NOBODY, () -> super.has(registration, nonceHash));
            }

            @Override
            int removeExpired(Instant now) {
                return database.within(CurrentTenant.NOBODY, () -> super.removeExpired(now));
            }
        };
        book.spent.entities = database.entities();
        return book;
    }
}
