package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateSealTest {
    private final StateSeal seal = new StateSeal(new SecretKeySpec(new byte[32], "AES"));
    private final LoginState state = new LoginState(UUID.fromString("6f1b3f8e-7d7f-4b43-9a25-0d4c2a3d8c11"),
            Optional.of("dépôt 1"), URI.create("https://tool.example/app/open/modules/m2"), "nonce",
            new BrowserSecret("secret").hash(), Optional.empty(), Instant.parse("2026-01-15T10:10:00Z"));

    @Test
    void a_sealed_state_opens_as_it_was() {
        assertThat(seal.open(seal.seal(state))).isEqualTo(state);
    }

    @Test
    void a_state_without_a_deployment_stays_without() {
        LoginState plain = new LoginState(state.registration(), Optional.empty(), state.target(), state.nonce(),
                state.browserHash(), state.storage(), state.expires());
        assertThat(seal.open(seal.seal(plain))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_parent", "lti_storage_frame"})
    void a_state_says_where_the_platform_keeps_the_secret(String frame) {
        LoginState stored = new LoginState(state.registration(), state.deploymentHint(), state.target(), state.nonce(),
                state.browserHash(), Optional.of(frame), state.expires());
        assertThat(seal.open(seal.seal(stored))).isEqualTo(stored).isNotEqualTo(state);
    }

    @Test
    void a_sealed_state_holds_only_letters_that_every_platform_leaves_alone() {
        assertThat(seal.seal(state)).matches("[A-Za-z0-9_-]+").hasSizeLessThan(400);
    }

    @Test
    void no_two_seals_are_alike() {
        assertThat(seal.seal(state)).isNotEqualTo(seal.seal(state));
    }

    @Test
    void no_letter_of_it_can_be_changed() {
        String sealed = seal.seal(state);
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatExceptionOfType(LaunchRejected.class).isThrownBy(() -> seal.open(changed))
                    .withMessage("state_unknown");
        }
    }

    @Test
    void the_seal_of_another_key_does_not_open() {
        byte[] other = new byte[32];
        other[31] = 1;
        String foreign = new StateSeal(new SecretKeySpec(other, "AES")).seal(state);
        assertThatExceptionOfType(LaunchRejected.class).isThrownBy(() -> seal.open(foreign))
                .withMessage("state_unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "not base64url!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void anything_else_does_not_open(String text) {
        assertThatExceptionOfType(LaunchRejected.class).isThrownBy(() -> seal.open(text))
                .withMessage("state_unknown");
    }

    @Test
    void a_state_tells_neither_nonce_nor_browser() {
        assertThat(state.toString()).doesNotContain("nonce").doesNotContain(state.browserHash());
    }
}
