package club.parcours.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures hundred = new Figures(
            LongStream.rangeClosed(1, 100).map(n -> (101 - n) * 1_000_000).toArray(), 2_000_000_000, 500);

    @Test
    void percentiles_are_times_that_were_measured() {
        assertThat(hundred.percentile(0.5)).isEqualTo(50);
        assertThat(hundred.percentile(0.99)).isEqualTo(99);
        assertThat(hundred.percentile(1)).isEqualTo(100);
        assertThat(new Figures(new long[] {7_000_000}, 1, 1).percentile(0.01)).isEqualTo(7);
    }

    @Test
    void rates_are_per_second_and_per_launch() {
        assertThat(hundred.perSecond()).isEqualTo(50);
        assertThat(hundred.cpuPerLaunch()).isEqualTo(5);
    }
}
