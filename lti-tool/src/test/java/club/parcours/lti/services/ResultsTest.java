package club.parcours.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import club.parcours.lti.MovingClock;
import club.parcours.lti.Registration;
import club.parcours.lti.ScriptedPlatform;
import club.parcours.lti.TestRegistrations;
import club.parcours.lti.services.ScoreOutcome.Kind;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final URI COLUMN = URI.create("https://platform-a.example/2/lineitems/7/lineitem?type_id=1");
    private static final String TOKEN = "{\"access_token\":\"abc\"}";

    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final MovingClock clock = new MovingClock();
    private final Registration registration = TestRegistrations.platformA();
    private final Results results = new Results(platform,
            new AccessTokens(platform, new TestToolKeys(), () -> "id", clock), clock);

    @Test
    void the_result_of_one_person_is_asked_without_a_limit() {
        platform.then(200, TOKEN).then(200, """
                [{"id":"x","userId":"15","resultScore":1},
                 {"id":"y","userId":"5","resultScore":40,"resultMaximum":50,"comment":"well done",
                  "timestamp":"2026-01-15T11:00:00+01:00"}]""");
        Result result = results.read(registration, COLUMN, "5").orElseThrow();
        assertThat(result.score()).contains(new BigDecimal("40"));
        assertThat(result.maximum()).contains(new BigDecimal("50"));
        assertThat(result.comment()).contains("well done");
        assertThat(result.timestamp()).contains(Instant.parse("2026-01-15T10:00:00Z"));
        assertThat(platform.last().uri())
                .hasToString("https://platform-a.example/2/lineitems/7/lineitem/results?type_id=1&user_id=5");
    }

    @Test
    void a_person_without_a_grade_has_no_result() {
        platform.then(200, TOKEN).then(200, "[]");
        assertThat(results.read(registration, COLUMN, "5")).isEmpty();
    }

    @Test
    void a_missing_score_is_not_zero() {
        platform.then(200, TOKEN).then(200, "[{\"userId\":\"5\",\"timestamp\":\"yesterday\"}]");
        Result result = results.read(registration, COLUMN, "5").orElseThrow();
        assertThat(result.score()).isEmpty();
        assertThat(result.timestamp()).isEmpty();
    }

    @Test
    void odd_signs_in_the_name_of_a_person_stay_one_parameter() {
        platform.then(200, TOKEN).then(200, "[]");
        results.read(registration, COLUMN, "a b&c=d+é");
        assertThat(platform.last().uri().getRawQuery()).isEqualTo("type_id=1&user_id=a%20b%26c%3Dd%2B%C3%A9");
    }

    @Test
    void a_page_instead_of_results_is_refused() {
        platform.then(200, TOKEN).then(404, "<html>");
        assertThat(catchThrowableOfType(ServiceFailed.class, () -> results.read(registration, COLUMN, "5"))
                .outcome().kind()).isEqualTo(Kind.GONE);
    }
}
