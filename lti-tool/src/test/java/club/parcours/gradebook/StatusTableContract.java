package club.parcours.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer of a platform to a score, and what becomes of the score and of its parcel. */
abstract class StatusTableContract extends GradebookRig {
    private static final String OURS = "[{\"userId\":\"5\",\"resultScore\":20,\"resultMaximum\":50}]";
    private static final String A_TEACHERS = "[{\"userId\":\"5\",\"resultScore\":47,\"resultMaximum\":50}]";

    /** How a column of the table is read: see {@link #answer} and {@link #parcel}. */
    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource(delimiter = '|', value = {
        "200 | SENT | sent | done | 1 score, 1 timestamp",
        "201 | SENT | sent | done | 1 score, 1 timestamp",
        "202 | SENT | sent | done | 1 score, 1 timestamp",
        "204 | SENT | sent | done | 1 score, 1 timestamp",
        "300 | PARKED | misunderstood | done | 1 score, 1 timestamp",
        "301 | PARKED | misunderstood | done | 1 score, 1 timestamp",
        "302 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "303 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "304 | PARKED | misunderstood | done | 1 score, 1 timestamp",
        "307 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "308 | PARKED | misunderstood | done | 1 score, 1 timestamp",
        "400 | PARKED | refused | done | 1 score, 1 timestamp",
        "401; token; 200 | SENT | sent | done | 2 scores, 1 timestamp",
        "401; token; 401 | WAITING | paused | 600 s | 2 scores, 1 timestamp",
        "401; 400 | WAITING | paused | 600 s | 1 score, 1 timestamp",
        "401; 503 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "403 | PARKED | forbidden | done | 1 score, 1 timestamp",
        "403 Rate Limit Exceeded | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "404 | PARKED | gone | done | 1 score, 1 timestamp",
        "405 | PARKED | misunderstood | done | 1 score, 1 timestamp",
        "406 | PARKED | misunderstood | done | 1 score, 1 timestamp",
        "408 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "409; token; ours | SENT | sent | done | 1 score, 1 timestamp",
        "409; token; none; 200 | SENT | sent | done | 2 scores, 2 timestamps",
        "409; token; none; 409 | SUPERSEDED | superseded | done | 2 scores, 2 timestamps",
        "409; token; a teacher's | SUPERSEDED | superseded | done | 1 score, 1 timestamp",
        "409; token; 503 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "410 | PARKED | gone | done | 1 score, 1 timestamp",
        "411 | PARKED | misunderstood | done | 1 score, 1 timestamp",
        "412; token; ours | SENT | sent | done | 1 score, 1 timestamp",
        "412; token; none; 200 | SENT | sent | done | 2 scores, 2 timestamps",
        "412; token; a teacher's | SUPERSEDED | superseded | done | 1 score, 1 timestamp",
        "413 | PARKED | misunderstood | done | 1 score, 1 timestamp",
        "415 | PARKED | misunderstood | done | 1 score, 1 timestamp",
        "422 | PARKED | refused | done | 1 score, 1 timestamp",
        "425 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "429 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "429 after 120 | WAITING | unreachable | 120 s | 1 score, 1 timestamp",
        "429 after Thu, 15 Jan 2026 10:01:30 GMT | WAITING | unreachable | 90 s | 1 score, 1 timestamp",
        "429 after whenever | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "500 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "501 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "502 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "503 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "503 after 300 | WAITING | unreachable | 300 s | 1 score, 1 timestamp",
        "504 | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
        "lost | WAITING | unreachable | 10 s | 1 score, 1 timestamp",
    })
    void an_answer_and_what_becomes_of_the_score(String answers, TransferState state, String reason, String parcel,
            String sent) {
        token();
        List.of(answers.split("; ")).forEach(this::answer);
        adaReaches(4);
        books.round();

        assertThat(books.transfer(ada).state()).isEqualTo(state);
        assertThat(books.transfer(ada).reason()).isEqualTo("gradebook.transfer." + reason);
        assertThat(parcel()).isEqualTo(parcel);
        assertThat(sent()).isEqualTo(sent);
    }

    /** What was on the wire when a connection broke keeps its timestamp, whether or not it had arrived. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "lost; 200 | 2 scores, 1 timestamp",
        "lost; 409; token; ours | 2 scores, 1 timestamp",
        "lost; 503; lost; 200 | 4 scores, 1 timestamp",
        "lost; 409; token; none; 200 | 3 scores, 2 timestamps",
    })
    void a_broken_connection_in_the_end_is_a_score_that_arrived_once(String answers, String sent) {
        token();
        List.of(answers.split("; ")).forEach(this::answer);
        adaReaches(4);
        books.round();
        for (int round = 0; round < 4 && !parcel().equals("done"); round++) {
            books.clock.pass(Duration.ofMinutes(15)); // more than each of the first waits, and within the life of a token
            books.round();
        }

        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
        assertThat(sent()).isEqualTo(sent);
    }

    @Test
    void what_is_parked_goes_out_again_when_a_facilitator_says_so() {
        token();
        platform.then(415, "").then(200, "");
        adaReaches(4);
        books.round();
        books.sendAgain(books.transfer(ada).id());
        books.round();

        assertThat(books.transfer(ada).state()).isEqualTo(TransferState.SENT);
    }

    private void token() {
        platform.then(200, TOKEN);
    }

    /** A status, perhaps with words in its body or a wait after it; a token; or one of the results. */
    private void answer(String told) {
        switch (told) {
            case "token" -> token();
            case "lost" -> platform.thenNobody();
            case "ours" -> platform.then(200, OURS);
            case "none" -> platform.then(200, "[]");
            case "a teacher's" -> platform.then(200, A_TEACHERS);
            default -> {
                int status = Integer.parseInt(told.substring(0, 3));
                String more = told.substring(3).strip();
                if (more.startsWith("after ")) {
                    platform.then(status, "", Map.of("Retry-After", more.substring(6)));
                } else {
                    platform.then(status, more);
                }
            }
        }
    }

    /** Whether the parcel is settled, or the least time it waits; the back-off's first wait has up to a fifth more. */
    private String parcel() {
        Object[] one = (Object[]) books.within(() -> books.database.entities()
                .createQuery("select p.state, p.dueAt from Parcel p").getSingleResult());
        Duration wait = Duration.between(books.clock.instant(), (Instant) one[1]);
        if (!String.valueOf(one[0]).equals("WAITING")) {
            return String.valueOf(one[0]).toLowerCase(java.util.Locale.ROOT);
        }
        boolean first = wait.toMillis() >= 10_000 && wait.toMillis() <= 12_000;
        return (first ? 10 : wait.toSeconds()) + " s";
    }

    private String sent() {
        int scores = scores().size();
        int timestamps = new HashSet<>(scores().stream().map(GradebookRig::timestamp).toList()).size();
        return scores + (scores == 1 ? " score, " : " scores, ") + timestamps
                + (timestamps == 1 ? " timestamp" : " timestamps");
    }
}
