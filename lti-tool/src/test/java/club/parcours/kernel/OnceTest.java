package club.parcours.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OnceTest {
    private final Once once = new Once();
    private int asked;

    @Test
    void the_third_of_three_meets_the_first_and_then_the_second() {
        Deque<RuntimeException> met = new ArrayDeque<>(List.of(
                new IllegalStateException(new PersistenceException("unique key")), new OptimisticLockException()));

        assertThat(once.<String>ask(() -> {
            asked++;
            if (!met.isEmpty()) {
                throw met.pop();
            }
            return "kept";
        })).isEqualTo("kept");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void what_meets_another_at_the_very_end_is_asked_again_too() {
        assertThat(once.<String>ask(() -> {
            asked++;
            if (asked == 1) {
                throw OnceTest.<RuntimeException>undeclared(new RollbackException("as the container does at a commit"));
            }
            return "kept";
        })).isEqualTo("kept");
    }

    @Test
    void another_failure_is_told_at_once() {
        assertThatThrownBy(() -> once.ask(failing(new IllegalStateException("no database"))))
                .hasMessage("no database");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void an_older_page_is_told_at_once_and_what_met_at_the_same_moment_is_asked_again() {
        assertThatThrownBy(() -> once.ask(failing(new Conflict()))).isInstanceOf(Conflict.class);
        assertThat(asked).isEqualTo(1);
        assertThatThrownBy(() -> once.ask(failing(new Conflict(new OptimisticLockException())))).isInstanceOf(Conflict.class);
        assertThat(asked).isEqualTo(1 + 5);
    }

    @Test
    void it_does_not_ask_for_ever() {
        assertThatThrownBy(() -> once.ask(failing(new OptimisticLockException("again"))))
                .hasMessage("again");
        assertThat(asked).isEqualTo(5);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E undeclared(Exception failure) throws E {
        throw (E) failure;
    }

    private Supplier<String> failing(RuntimeException failure) {
        return () -> {
            asked++;
            throw failure;
        };
    }
}
