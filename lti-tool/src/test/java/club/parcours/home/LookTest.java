package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void the_module_stays_when_the_group_changes_and_the_other_way_round() {
        Look look = new Look(Optional.of("M2"), Optional.of("g/1&?"), 3);

        assertThat(look.among("g2")).isEqualTo("?module=M2&group=g2");
        assertThat(look.all()).isEqualTo("?module=M2");
        assertThat(look.closer("M3")).isEqualTo("?module=M3&group=g%2F1%26%3F&page=3");
        assertThat(look.afar()).isEqualTo("?group=g%2F1%26%3F&page=3");
        assertThat(new Look(Optional.empty(), Optional.empty(), 3).all()).isEmpty();
    }
}
