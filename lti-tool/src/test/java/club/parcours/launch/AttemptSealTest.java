package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestKeys;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.TestMasterKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptSealTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Attempt attempt = new Attempt("__Host-a0badcafe", "hash", NOW.plus(Duration.ofMinutes(2)),
            Map.of("iss", List.of("http://lms.example"), "lti_message_hint", List.of("{\"cmid\":3}\nä&=%", "2")));

    @Test
    void an_attempt_comes_back_as_it_went_on_whichever_node() {
        assertThat(seal(TestKeys.master(), NOW).open(seal(TestKeys.master(), NOW).seal(attempt))).isEqualTo(attempt);
    }

    @Test
    void it_fits_into_an_address_and_shows_nothing() {
        assertThat(seal(TestKeys.master(), NOW).seal(attempt)).matches("[A-Za-z0-9_-]+").doesNotContain("bG1z");
    }

    @Test
    void it_lapses() {
        String sealed = seal(TestKeys.master(), NOW).seal(attempt);
        assertThatThrownBy(() -> seal(TestKeys.master(), attempt.expires()).open(sealed)).hasMessage("state_expired");
    }

    @Test
    void one_sealed_elsewhere_is_unknown() {
        String sealed = seal(TestMasterKey.fresh(), NOW).seal(attempt);
        assertThatThrownBy(() -> seal(TestKeys.master(), NOW).open(sealed)).hasMessage("state_unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void garbage_is_unknown(String sealed) {
        assertThatThrownBy(() -> seal(TestKeys.master(), NOW).open(sealed)).hasMessage("state_unknown");
    }

    private static AttemptSeal seal(MasterKey master, Instant now) {
        AttemptSeal seal = new AttemptSeal();
        seal.master = master;
        seal.clock = Clock.fixed(now, ZoneOffset.UTC);
        seal.derive();
        return seal;
    }
}
