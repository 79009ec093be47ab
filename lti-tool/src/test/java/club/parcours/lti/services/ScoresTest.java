package club.parcours.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import club.parcours.lti.MovingClock;
import club.parcours.lti.Registration;
import club.parcours.lti.ScriptedPlatform;
import club.parcours.lti.TestRegistrations;
import club.parcours.lti.services.ScoreOutcome.Kind;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {
    private static final URI COLUMN = URI.create("https://platform-a.example/2/lineitems/7/lineitem?type_id=1");
    private static final String TOKEN = "{\"access_token\":\"first\"}";
    private static final String SECOND = "{\"access_token\":\"second\"}";

    private final MovingClock clock = new MovingClock();
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final Registration registration = TestRegistrations.platformA();
    private final Scores scores = new Scores(platform,
            new AccessTokens(platform, new TestToolKeys(), () -> "id", clock), clock);

    @Test
    void scores_goes_into_the_path_before_the_query() {
        platform.then(200, TOKEN).then(200, "");
        assertThat(post().delivered()).isTrue();
        assertThat(platform.last().uri())
                .hasToString("https://platform-a.example/2/lineitems/7/lineitem/scores?type_id=1");
        assertThat(platform.last().headers())
                .containsEntry("Content-Type", "application/vnd.ims.lis.v1.score+json")
                .containsEntry("Authorization", "Bearer first");
    }

    @ParameterizedTest
    @CsvSource({"https://x.example/c, https://x.example/c/scores", "https://x.example/c/, https://x.example/c/scores",
        "https://x.example/c/?a=%20b, https://x.example/c/scores?a=%20b",
        "https://x.example, https://x.example/scores"})
    void the_address_of_scores_is_made_of_any_column_address(String column, String expected) {
        assertThat(new ServiceAddress(URI.create(column)).below("scores")).hasToString(expected);
    }

    @Test
    void the_score_is_written_as_platforms_read_it() {
        platform.then(200, TOKEN).then(200, "");
        scores.post(registration, COLUMN, new Score("5", new BigDecimal("33.333333"), new BigDecimal("1E+2"),
                Instant.parse("2026-01-15T10:00:00.120456Z"), ActivityProgress.IN_PROGRESS,
                GradingProgress.FULLY_GRADED, Optional.of("Étape 1")));
        assertThat(platform.lastBody()).isEqualTo("{\"userId\":\"5\",\"timestamp\":\"2026-01-15T10:00:00.120Z\","
                + "\"activityProgress\":\"InProgress\",\"gradingProgress\":\"FullyGraded\","
                + "\"scoreGiven\":33.3333,\"scoreMaximum\":100,\"comment\":\"Étape 1\"}");
    }

    @Test
    void canvas_is_told_that_a_score_is_no_new_submission_and_nobody_else_is() {
        Registration canvas = new Registration(registration.id(), "https://canvas.instructure.com",
                registration.clientId(), registration.authorizationEndpoint(), registration.tokenEndpoint(),
                registration.jwksUri(), registration.tokenAudience(), registration.algorithms(), false);
        platform.then(200, TOKEN).then(200, "").then(200, TOKEN).then(200, "");
        scores.post(canvas, COLUMN, score(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(platform.lastBody())
                .contains("\"https://canvas.instructure.com/lti/submission\":{\"new_submission\":false}");
        scores.post(registration, COLUMN, score(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(platform.lastBody()).doesNotContain("submission");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0000001, 0", "0.00005, 0.0001", "7.50, 7.5", "1E+3, 1000"})
    void numbers_are_plain(String given, String written) {
        platform.then(200, TOKEN).then(200, "");
        scores.post(registration, COLUMN, score(new BigDecimal(given), BigDecimal.TEN));
        assertThat(platform.lastBody()).contains("\"scoreGiven\":" + written + ",");
    }

    @Test
    void a_token_that_lapsed_is_renewed_once() {
        platform.then(200, TOKEN).then(401, "").then(200, SECOND).then(200, "");
        assertThat(post().kind()).isEqualTo(Kind.DELIVERED);
        assertThat(platform.last().headers()).containsEntry("Authorization", "Bearer second");
    }

    @Test
    void a_renewed_token_that_is_refused_too_ends_it() {
        platform.then(200, TOKEN).then(401, "").then(200, SECOND).then(401, "");
        assertThat(post().kind()).isEqualTo(Kind.UNAUTHORISED);
        assertThat(platform.requests()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"201, DELIVERED", "204, DELIVERED", "400, REFUSED", "403, FORBIDDEN", "404, GONE", "410, GONE",
        "409, CONFLICT", "412, CONFLICT", "415, MISUNDERSTOOD", "422, REFUSED", "301, MISUNDERSTOOD", "302, TRY_LATER",
        "429, TRY_LATER", "500, TRY_LATER",
        "503, TRY_LATER"})
    void every_status_becomes_an_outcome(int status, Kind kind) {
        platform.then(200, TOKEN).then(status, "[]");
        assertThat(post().kind()).isEqualTo(kind);
        assertThat(platform.requests()).hasSize(2);
    }

    @Test
    void the_forbidden_of_a_rate_limit_passes() {
        platform.then(200, TOKEN).then(403, "403 Forbidden (Rate Limit Exceeded)\n");
        assertThat(post().kind()).isEqualTo(Kind.TRY_LATER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"120 | 120", "Thu, 15 Jan 2026 10:00:30 GMT | 30",
        "Thu, 15 Jan 2026 09:00:00 GMT | 0", "999999999 | 86400"})
    void the_wait_is_given_in_seconds_or_as_a_date(String header, long seconds) {
        platform.then(200, TOKEN).then(429, "", Map.of("retry-after", header));
        assertThat(post().retryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"soon", "-5", "1.5", "99999999999999999999"})
    void a_wait_that_cannot_be_read_is_no_wait(String header) {
        platform.then(200, TOKEN).then(503, "", Map.of("Retry-After", header));
        assertThat(post().retryAfter()).isEmpty();
    }

    @Test
    void an_answer_that_never_comes_is_tried_later() {
        platform.then(200, TOKEN).thenNobody();
        assertThat(post().kind()).isEqualTo(Kind.TRY_LATER);
    }

    @Test
    void a_score_below_zero_or_of_nothing_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> score(new BigDecimal("-1"), BigDecimal.TEN));
        assertThatIllegalArgumentException().isThrownBy(() -> score(BigDecimal.ONE, BigDecimal.ZERO));
    }

    private ScoreOutcome post() {
        return scores.post(registration, COLUMN, score(BigDecimal.ONE, BigDecimal.TEN));
    }

    private Score score(BigDecimal given, BigDecimal maximum) {
        return new Score("5", given, maximum, clock.instant(), ActivityProgress.COMPLETED,
                GradingProgress.FULLY_GRADED, Optional.empty());
    }
}
