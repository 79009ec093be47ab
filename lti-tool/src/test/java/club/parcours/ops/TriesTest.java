package club.parcours.ops;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.MovingClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriesTest {
    private final MovingClock clock = new MovingClock();
    private final Tries tries = new Tries();

    @BeforeEach
    void wire() {
        tries.clock = clock;
    }

    @Test
    void after_ten_failures_an_address_waits_a_minute_and_others_do_not() {
        for (int i = 0; i < 10; i++) {
            assertThat(tries.spent("192.0.2.1")).isFalse();
            tries.failed("192.0.2.1");
        }
        assertThat(tries.spent("192.0.2.1")).isTrue();
        assertThat(tries.spent("192.0.2.2")).isFalse();

        clock.pass(Duration.ofSeconds(61));
        assertThat(tries.spent("192.0.2.1")).isFalse();
    }

    @Test
    void a_flood_of_addresses_is_forgotten_oldest_first() {
        for (int i = 0; i < 10; i++) {
            tries.failed("192.0.2.1");
        }
        for (int i = 0; i < 1000; i++) {
            tries.failed("2001:db8::" + i);
        }
        assertThat(tries.spent("192.0.2.1")).isFalse();
    }
}
