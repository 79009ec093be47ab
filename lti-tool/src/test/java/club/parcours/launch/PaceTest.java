package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Pace<String> pace = new Pace<>(60, 3);

    @Test
    void as_many_as_a_minute_holds_come_at_once_and_the_next_waits_its_turn() {
        assertThat(passed("ada", 60, NOW)).isEqualTo(60);
        assertThat(pace.pass("ada", NOW)).contains(Duration.ofSeconds(1));
        assertThat(passed("ada", 5, NOW.plusSeconds(2))).isEqualTo(2);
        assertThat(passed("ada", 100, NOW.plusSeconds(300))).isEqualTo(60);
    }

    @Test
    void whoever_keeps_asking_in_vain_does_not_wait_longer_for_it() {
        passed("ada", 10_000, NOW);

        assertThat(pace.pass("ada", NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_flood_under_one_key_holds_nobody_else_back() {
        passed("mallory", 10_000, NOW);

        assertThat(passed("ada", 60, NOW)).isEqualTo(60);
    }

    @Test
    void a_flood_of_keys_takes_no_more_memory_than_agreed() {
        for (int i = 0; i < 10_000; i++) {
            pace.pass("key " + i, NOW);
        }

        assertThat(pace.keys()).isEqualTo(3);
    }

    private int passed(String key, int times, Instant when) {
        int through = 0;
        for (int i = 0; i < times; i++) {
            through += pace.pass(key, when).isEmpty() ? 1 : 0;
        }
        return through;
    }
}
