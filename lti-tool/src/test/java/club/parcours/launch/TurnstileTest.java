package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.ClubConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final Turnstile turnstile = turnstile();

    @Test
    void a_flood_at_one_registration_is_held_back_and_not_felt_at_another() {
        UUID flooded = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            assertThat(turnstile.at(flooded)).isEmpty();
        }

        assertThat(turnstile.at(flooded)).isPresent();
        assertThat(turnstile.at(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_subscriber_who_changes_the_lower_half_of_the_address_stays_the_same() {
        assertThat(turnstile.from("2001:db8:0:7:1:2:3:4")).isEmpty();
        assertThat(turnstile.from("2001:db8:0:7:a:b:c:d")).isEmpty();
        assertThat(turnstile.from("2001:db8:0:7:0:0:0:1")).isPresent();
        assertThat(turnstile.from("2001:db8:0:8:0:0:0:1")).isEmpty();
        assertThat(turnstile.from("192.0.2.7")).isEmpty();
    }

    private static Turnstile turnstile() {
        ClubConfig config = new ClubConfig();
        config.loginsPerAddress = 2;
        config.loginsPerRegistration = 5;
        Turnstile turnstile = new Turnstile();
        turnstile.config = config;
        turnstile.clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        turnstile.build();
        return turnstile;
    }
}
