package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of the page after a form says by which name it was taken. */
class HandedInTest {
    @ParameterizedTest
    @CsvSource({"/app/s/a/x, /app/s/a/x?handed=1-2-3", "/app/s/a/x?change=1, /app/s/a/x?change=1&handed=1-2-3",
            "/app/s/a/x#saved, /app/s/a/x?handed=1-2-3#saved"})
    void the_name_stands_in_the_query(String location, String said) {
        assertThat(HandedIn.said(location, "1-2-3")).isEqualTo(said);
    }
}
