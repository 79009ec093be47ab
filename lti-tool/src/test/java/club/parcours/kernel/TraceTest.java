package club.parcours.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        new Trace(failure).printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void kinds_and_places_are_shown() {
        Throwable failure = new IllegalStateException("outer", new IllegalArgumentException("inner"));
        assertThat(printed(failure)).contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException",
                "TraceTest.kinds_and_places_are_shown");
    }

    @Test
    void no_message_is_shown_neither_of_the_failure_nor_of_its_causes() {
        Throwable failure = new IllegalStateException("Amina wrote", new RuntimeException("Key (name)=(Amina)"));
        failure.addSuppressed(new RuntimeException("Amina again"));
        assertThat(printed(failure)).doesNotContain("Amina");
    }
}
