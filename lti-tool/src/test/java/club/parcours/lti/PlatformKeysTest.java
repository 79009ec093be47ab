package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import club.parcours.lti.certification.Corpus;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformKeysTest {
    private static final Corpus CORPUS = new Corpus();

    private final MovingClock clock = new MovingClock();
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final PlatformKeys keys = new PlatformKeys(platform, clock);

    @Test
    void keys_are_fetched_once_an_hour() {
        platform.then(200, set("platformA-k1")).then(200, set("platformA-k1"));
        IntStream.range(0, 5).forEach(i -> verify("platformA-k1"));
        clock.pass(Duration.ofMinutes(59));
        verify("platformA-k1");
        assertThat(platform.requests()).hasSize(1);
        clock.pass(Duration.ofMinutes(1));
        verify("platformA-k1");
        assertThat(platform.requests()).hasSize(2);
    }

    @Test
    void a_new_key_is_found_when_it_is_first_named() {
        platform.then(200, set("platformA-k1")).then(200, set("platformA-k1", "platformA-k2"));
        verify("platformA-k1");
        clock.pass(Duration.ofSeconds(30));
        verify("platformA-k2");
        verify("platformA-k1");
        assertThat(platform.requests()).hasSize(2);
    }

    @Test
    void a_flood_of_invented_names_costs_one_request_in_half_a_minute() {
        platform.then(200, set("platformA-k1")).then(200, set("platformA-k1"));
        verify("platformA-k1");
        clock.pass(Duration.ofSeconds(30));
        for (int i = 0; i < 100; i++) {
            String name = "invented-" + i;
            rejected("attacker", name, Reason.JWT_KID_UNKNOWN);
        }
        assertThat(platform.requests()).hasSize(2);
        verify("platformA-k1");
    }

    @Test
    void a_new_key_under_the_old_name_is_found_once_a_minute() {
        platform.then(200, set("platformA-k1")).then(200, renamed());
        verify("platformA-k1");
        verify("platformA-k2", "platformA-k1");
        rejected("platformA-k1", "platformA-k1", Reason.JWT_SIGNATURE_INVALID);
        rejected("attacker", "platformA-k1", Reason.JWT_SIGNATURE_INVALID);
        assertThat(platform.requests()).hasSize(2);
        clock.pass(Duration.ofMinutes(1));
        platform.then(200, renamed());
        rejected("attacker", "platformA-k1", Reason.JWT_SIGNATURE_INVALID);
        assertThat(platform.requests()).hasSize(3);
    }

    @Test
    void the_last_good_keys_outlive_an_outage_of_less_than_a_day() {
        platform.then(200, set("platformA-k1")).then(500, "").thenNobody().then(200, "<html>").thenNobody();
        verify("platformA-k1");
        for (Duration pause : new Duration[] {Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(21)}) {
            clock.pass(pause);
            verify("platformA-k1");
            verify("platformA-k1");
        }
        assertThat(platform.requests()).as("one request for each pause").hasSize(4);
        clock.pass(Duration.ofHours(1));
        rejected("platformA-k1", "platformA-k1", Reason.JWKS_UNAVAILABLE);
        assertThat(platform.requests()).hasSize(5);
    }

    @Test
    void an_empty_set_never_replaces_a_good_one() {
        platform.then(200, set("platformA-k1")).then(200, "{\"keys\":[]}");
        verify("platformA-k1");
        clock.pass(Duration.ofHours(2));
        verify("platformA-k1");
        assertThat(platform.requests()).hasSize(2);
    }

    @Test
    void a_set_of_weak_keys_never_replaces_a_good_one() {
        platform.then(200, set("platformA-k1")).then(200, set("weak1024"));
        verify("platformA-k1");
        clock.pass(Duration.ofHours(2));
        verify("platformA-k1");
        assertThat(platform.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed_and_never_replaces_a_good_set(int status) {
        platform.then(200, set("platformA-k1"))
                .then(status, set("attacker"), Map.of("Location", "https://elsewhere.example/keys"));
        verify("platformA-k1");
        clock.pass(Duration.ofHours(2));
        verify("platformA-k1");
        assertThat(platform.requests()).hasSize(2)
                .allSatisfy(request -> assertThat(request.uri()).isEqualTo(TestRegistrations.platformA().jwksUri()));
        rejected("attacker", "attacker", Reason.JWKS_UNAVAILABLE);
    }

    @Test
    void keys_of_kinds_we_cannot_use_do_not_spoil_the_others() {
        String strange = "{\"kid\":\"a\"},{\"kty\":\"XYZ\",\"kid\":\"b\"},{\"kty\":\"oct\",\"kid\":\"c\",\"k\":\"AAAA\"},"
                + "{\"kty\":\"RSA\",\"kid\":\"d\",\"n\":\"?\",\"e\":\"?\"},7,null,";
        platform.then(200, set("platformA-k1").replace("[", "[" + strange));

        verify("platformA-k1");
    }

    @Test
    void a_flood_of_invented_names_delays_a_real_change_by_half_a_minute_at_most() {
        platform.then(200, set("platformA-k1")).then(200, set("platformA-k1"))
                .then(200, set("platformA-k1", "platformA-k2"));
        verify("platformA-k1");
        clock.pass(Duration.ofSeconds(30));
        IntStream.range(0, 50).forEach(i -> rejected("attacker", "invented-" + i, Reason.JWT_KID_UNKNOWN));
        clock.pass(Duration.ofSeconds(29));
        rejected("platformA-k2", "platformA-k2", Reason.JWT_KID_UNKNOWN);
        clock.pass(Duration.ofSeconds(1));
        verify("platformA-k2");
        assertThat(platform.requests()).hasSize(3);
    }

    @Test
    void signatures_that_do_not_fit_cost_one_request_a_minute_and_spoil_no_launch() {
        platform.then(200, set("platformA-k1"));
        verify("platformA-k1");
        for (int minute = 0; minute < 3; minute++) {
            platform.thenNobody();
            IntStream.range(0, 20).forEach(i -> rejected("attacker", "platformA-k1", Reason.JWT_SIGNATURE_INVALID));
            verify("platformA-k1");
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(platform.requests()).hasSize(4);
    }

    @Test
    void a_key_that_was_withdrawn_is_refused_once_the_new_set_is_here() {
        platform.then(200, set("platformA-k1")).then(200, set("platformA-k2"));
        verify("platformA-k1");
        clock.pass(Duration.ofHours(1));
        rejected("platformA-k1", "platformA-k1", Reason.JWT_KID_UNKNOWN);
        verify("platformA-k2");
    }

    @Test
    void a_set_of_more_than_256_kilobytes_is_not_read() {
        platform.then(200, set("platformA-k1") + " ".repeat(256 * 1024));
        rejected("platformA-k1", "platformA-k1", Reason.JWKS_UNAVAILABLE);
    }

    @Test
    void a_name_that_cannot_be_looked_up_is_not_called_unknown() {
        platform.then(200, set("platformA-k1")).thenNobody();
        verify("platformA-k1");
        clock.pass(Duration.ofMinutes(1));
        rejected("platformA-k2", "platformA-k2", Reason.JWKS_UNAVAILABLE);
        verify("platformA-k1");
    }

    @Test
    void a_platform_that_is_down_from_the_start_is_asked_every_five_seconds() {
        platform.thenNobody().then(200, set("platformA-k1"));
        rejected("platformA-k1", "platformA-k1", Reason.JWKS_UNAVAILABLE);
        rejected("platformA-k1", "platformA-k1", Reason.JWKS_UNAVAILABLE);
        assertThat(platform.requests()).hasSize(1);
        clock.pass(Duration.ofSeconds(5));
        verify("platformA-k1");
    }

    @Test
    void a_changed_key_address_starts_anew() {
        platform.then(200, set("platformA-k1")).then(200, set("platformA-k2"));
        verify("platformA-k1");
        Registration a = TestRegistrations.platformA();
        Registration moved = new Registration(a.id(), a.issuer(), a.clientId(), a.authorizationEndpoint(),
                a.tokenEndpoint(), a.jwksUri().resolve("/new"), a.tokenAudience(), a.algorithms(), false);
        keys.verify(token("platformA-k2", "platformA-k2"), "platformA-k2", "RS256", moved);
        assertThat(platform.last().uri()).hasPath("/new");
    }

    @Test
    void fifty_first_launches_at_once_make_one_request() {
        platform.then(200, set("platformA-k1"));
        CompactToken token = token("platformA-k1", "platformA-k1");
        assertThatCode(() -> IntStream.range(0, 50).parallel()
                .forEach(i -> keys.verify(token, "platformA-k1", "RS256", TestRegistrations.platformA())))
                .doesNotThrowAnyException();
        assertThat(platform.requests()).hasSize(1);
    }

    private void verify(String key) {
        verify(key, key);
    }

    private void verify(String key, String name) {
        keys.verify(token(key, name), name, "RS256", TestRegistrations.platformA());
    }

    private void rejected(String key, String name, Reason reason) {
        assertThatExceptionOfType(LaunchRejected.class).isThrownBy(() -> verify(key, name))
                .withMessage(reason.code());
    }

    private static CompactToken token(String key, String name) {
        return new CompactToken(CORPUS.key(key).token("{}", name), new StrictJson());
    }

    private static String set(String... names) {
        return Stream.of(names).map(name -> CORPUS.key(name).jwk().toString())
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static String renamed() {
        return set("platformA-k2").replace("\"kid\":\"platformA-k2\"", "\"kid\":\"platformA-k1\"");
    }
}
