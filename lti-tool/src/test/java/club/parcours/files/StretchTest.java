package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StretchTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-, 0, 100", "bytes=0-0, 0, 1", "bytes=99-, 99, 100", "bytes=10-19, 10, 20", "bytes=90-500, 90, 100",
            "bytes=-5, 95, 100", "bytes=-500, 0, 100"})
    void a_part_of_a_file_is_that_part(String header, long from, long to) {
        assertThat(Stretch.of(header, 100)).contains(new Stretch(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,5-6", "lines=0-1", "bytes=1"})
    void what_we_do_not_know_is_the_whole_file(String header) {
        assertThat(Stretch.of(header, 100)).isEmpty();
    }

    @Test
    void nothing_asked_is_the_whole_file() {
        assertThat(Stretch.of(null, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=5-4", "bytes=-0"})
    void what_lies_outside_is_refused(String header) {
        assertThatThrownBy(() -> Stretch.of(header, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
