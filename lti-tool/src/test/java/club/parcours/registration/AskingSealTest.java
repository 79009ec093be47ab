package club.parcours.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestKeys;
import club.parcours.lti.MovingClock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingSealTest {
    private final MovingClock clock = new MovingClock();
    private final AskingSeal seal = new AskingSeal();
    private final Asking asking = new Asking(UUID.randomUUID(), "https://lms.example/conf?a=b", Optional.of("once"),
            "https://lms.example\nhttps://lms.example/auth", clock.instant().plusSeconds(60)
                    .truncatedTo(java.time.temporal.ChronoUnit.MILLIS));

    @BeforeEach
    void derive() {
        seal.master = TestKeys.master();
        seal.clock = clock;
        seal.derive();
    }

    @Test
    void what_was_shown_comes_back_and_cannot_be_read_on_the_way() {
        String sealed = seal.seal(asking);

        assertThat(sealed).matches("[A-Za-z0-9_-]+").doesNotContain("once");
        assertThat(seal.open(sealed)).isEqualTo(asking);
        assertThat(asking.toString()).doesNotContain("once");
    }

    @Test
    void after_its_time_it_is_over() {
        String sealed = seal.seal(asking);
        clock.pass(Duration.ofSeconds(61));

        assertThatThrownBy(() -> seal.open(sealed)).hasMessage("form_expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_we_did_not_seal_is_refused(String foreign) {
        assertThatThrownBy(() -> seal.open(foreign)).hasMessage("form_unknown");
    }
}
