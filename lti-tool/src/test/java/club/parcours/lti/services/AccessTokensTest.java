package club.parcours.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import club.parcours.lti.MovingClock;
import club.parcours.lti.Registration;
import club.parcours.lti.ScriptedPlatform;
import club.parcours.lti.TestRegistrations;
import club.parcours.lti.services.ScoreOutcome.Kind;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
    private static final Set<String> SCORE = Scope.SCORE.alone();

    private final MovingClock clock = new MovingClock();
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final TestToolKeys keys = new TestToolKeys();
    private final AccessTokens tokens = new AccessTokens(platform, keys, () -> "fresh id", clock);
    private final Registration registration = TestRegistrations.platformA();

    @Test
    void an_answer_of_type_html_is_read_by_its_content() {
        platform.then(200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\""
                + SCORE.iterator().next() + "\"}", Map.of("Content-Type", "text/html; charset=utf-8"));
        assertThat(tokens.token(registration, SCORE)).isEqualTo("abc");
    }

    @Test
    void the_request_is_a_form_with_a_signed_and_back_dated_assertion() throws Exception {
        platform.then(200, token("abc", "3600"));
        tokens.token(registration, SCORE);
        Map<String, String> form = form();
        assertThat(platform.last().method()).isEqualTo("POST");
        assertThat(platform.last().uri()).isEqualTo(registration.tokenEndpoint());
        assertThat(form).containsEntry("grant_type", "client_credentials")
                .containsEntry("scope", "https://purl.imsglobal.org/spec/lti-ags/scope/score")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        SignedJWT assertion = SignedJWT.parse(form.get("client_assertion"));
        JWTClaimsSet claims = assertion.getJWTClaimsSet();
        assertThat(assertion.verify(new RSASSAVerifier(keys.active().publicKey()))).isTrue();
        assertThat(assertion.getHeader().getKeyID()).isEqualTo(keys.active().kid());
        assertThat(claims.getIssuer()).isEqualTo("client-a").isEqualTo(claims.getSubject());
        assertThat(claims.getAudience()).containsExactly("https://platform-a.example/token");
        assertThat(claims.getJWTID()).isEqualTo("fresh id");
        assertThat(claims.getIssueTime()).isBefore(Date.from(clock.instant().minusSeconds(4)));
        assertThat(claims.getExpirationTime()).isAfter(Date.from(clock.instant()))
                .isBefore(Date.from(clock.instant().plusSeconds(300)));
    }

    @Test
    void a_registration_may_name_another_audience() throws Exception {
        Registration r = registration;
        Registration brightspace = new Registration(r.id(), r.issuer(), r.clientId(), r.authorizationEndpoint(),
                r.tokenEndpoint(), r.jwksUri(), Optional.of("https://api.brightspace.com/auth/token"),
                r.algorithms(), false);
        platform.then(200, token("abc", "3600"));
        tokens.token(brightspace, SCORE);
        assertThat(SignedJWT.parse(form().get("client_assertion")).getJWTClaimsSet().getAudience())
                .containsExactly("https://api.brightspace.com/auth/token");
    }

    @Test
    void a_token_is_kept_until_a_minute_before_its_end() {
        platform.then(200, token("first", "3600")).then(200, token("second", "3600"));
        assertThat(tokens.token(registration, SCORE)).isEqualTo("first");
        clock.pass(Duration.ofSeconds(3539));
        assertThat(tokens.token(registration, SCORE)).isEqualTo("first");
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.token(registration, SCORE)).isEqualTo("second");
    }

    @ParameterizedTest
    @CsvSource({"'\"3600\"', 3539, 1", "'\"soon\"', 3539, 1", "60, 0, 2", "0, 0, 2", "-5, 0, 2", "1e300, 86000, 1"})
    void odd_life_times_are_read_with_care(String expiresIn, int later, int requests) {
        platform.then(200, token("first", expiresIn)).then(200, token("second", expiresIn));
        tokens.token(registration, SCORE);
        clock.pass(Duration.ofSeconds(later));
        tokens.token(registration, SCORE);
        assertThat(platform.requests()).hasSize(requests);
    }

    @Test
    void each_set_of_scopes_has_its_own_token() {
        platform.then(200, token("score", "3600")).then(200, token("result", "3600"));
        assertThat(tokens.token(registration, SCORE)).isEqualTo("score");
        assertThat(tokens.token(registration, Scope.RESULT_READ.alone())).isEqualTo("result");
        assertThat(tokens.token(registration, SCORE)).isEqualTo("score");
    }

    @Test
    void twenty_who_need_a_token_at_once_make_one_request() {
        platform.then(200, token("abc", "3600"));
        assertThat(IntStream.range(0, 20).parallel().mapToObj(i -> tokens.token(registration, SCORE)).distinct())
                .containsExactly("abc");
        assertThat(platform.requests()).hasSize(1);
    }

    @Test
    void only_the_refused_token_is_forgotten() {
        platform.then(200, token("first", "3600")).then(200, token("second", "3600"));
        tokens.token(registration, SCORE);
        tokens.forget(registration, SCORE, "first");
        assertThat(tokens.token(registration, SCORE)).isEqualTo("second");
        tokens.forget(registration, SCORE, "first");
        assertThat(tokens.token(registration, SCORE)).isEqualTo("second");
    }

    @Test
    void a_token_for_less_than_we_asked_is_not_used() {
        platform.then(200, "{\"access_token\":\"abc\",\"scope\":\"other\"}");
        assertThat(failure().kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "400 | {\"error\":\"invalid_scope\"} | FORBIDDEN",
        "400 | {\"error\":\"invalid_client\"} | UNAUTHORISED",
        "400 | { \"error\" : \"\"kid\" invalid, unable to lookup correct key\" } | UNAUTHORISED",
        "401 | x | UNAUTHORISED",
        "404 | x | UNAUTHORISED",
        "302 | x | TRY_LATER",
        "429 | x | TRY_LATER",
        "503 | x | TRY_LATER",
        "200 | <html>login</html> | TRY_LATER",
        "200 | {\"token\":\"x\"} | TRY_LATER",
        "200 | {\"access_token\":\"two words\"} | TRY_LATER",
        "200 | {\"access_token\":5} | TRY_LATER"})
    void a_refusal_says_what_to_do(int status, String body, Kind kind) {
        platform.then(status, body);
        assertThat(failure().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret body", "{\"error\":\"secret body\"}"})
    void the_words_of_the_platform_do_not_travel_with_the_failure(String body) {
        platform.then(400, body);
        assertThat(catchThrowableOfType(ServiceFailed.class, () -> tokens.token(registration, SCORE)))
                .hasMessage("UNAUTHORISED 400");
    }

    @Test
    void a_platform_out_of_reach_is_tried_later() {
        platform.thenNobody();
        assertThat(failure().kind()).isEqualTo(Kind.TRY_LATER);
    }

    private ScoreOutcome failure() {
        return catchThrowableOfType(ServiceFailed.class, () -> tokens.token(registration, SCORE)).outcome();
    }

    private Map<String, String> form() {
        return Arrays.stream(platform.lastBody().split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String token(String token, String expiresIn) {
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":" + expiresIn + "}";
    }
}
