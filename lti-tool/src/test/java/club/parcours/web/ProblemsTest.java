package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.NotFound;
import club.parcours.web.Problems.Problem;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a failure means to a person. */
class ProblemsTest {
    @ParameterizedTest
    @CsvSource({"08006, AWAY", "08001, AWAY", "57P01, AWAY", "57P03, AWAY", "53300, AWAY", "90067, AWAY", ", AWAY",
            "23505, FAILED", "42P01, FAILED", "57014, FAILED", "22001, FAILED"})
    void a_database_that_does_not_answer_is_away_and_one_that_complains_is_a_failure_of_ours(String state, Problem expected) {
        SQLException failure = new SQLException("jdbc:postgresql://secret-host/", state);

        assertThat(Problem.of(new IllegalStateException(new PersistenceException(failure)))).isEqualTo(expected);
    }

    @Test
    void what_we_say_ourselves_comes_first() {
        assertThat(Problem.of(new NotFound())).isEqualTo(Problem.NOT_FOUND);
        assertThat(Problem.of(503)).isEqualTo(Problem.BUSY);
        assertThat(Problem.of(new IllegalStateException("x"))).isEqualTo(Problem.FAILED);
    }
}
