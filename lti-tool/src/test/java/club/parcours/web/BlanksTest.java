package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filled in quickly is what would be filled in slowly. */
class BlanksTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<Object[]> ARGUMENTS = List.of(new Object[] {0, 7L, 999, "mot", "{0} '"},
            new Object[] {"نهر", "<b>", 12, 1L, 400}, new Object[] {1000, -1, 2.5, "x", ""});

    @Test
    void every_text_of_the_tool_is_filled_as_a_message_format_does() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(MESSAGES)) {
            files = all.toList();
        }
        int[] quick = {0};
        for (Path file : files) {
            String language = file.getFileName().toString().replaceAll(".*?_(.*)\\.properties", "$1").split("-")[0];
            texts(file).filter(text -> text.contains("{")).forEach(text -> ARGUMENTS.forEach(arguments ->
                    new Blanks(text).filled(arguments).ifPresent(filled -> {
                        quick[0]++;
                        assertThat(filled).isEqualTo(new MessageFormat(text, Language.locale(language)).format(arguments));
                    })));
        }
        assertThat(quick[0]).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0,number}", "l'heure {0}", "{1}", "{", "{0", "{00}", "{a}", "{0}{", "{-}"})
    void more_than_a_blank_is_left_to_others(String text) {
        assertThat(new Blanks(text).filled("mot")).isEmpty();
    }

    @Test
    void what_is_no_word_and_no_small_number_is_left_to_others() {
        for (Object argument : List.of(1000, -1, 2.5, 10_000L, List.of(), "")) {
            assertThat(new Blanks("{0}").filled(argument)).as(String.valueOf(argument)).isEmpty();
        }
        assertThat(new Blanks("{0} / {1} }").filled(3, "x")).contains("3 / x }");
    }

    private static Stream<String> texts(Path file) {
        Properties texts = new Properties();
        try (InputStreamReader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts.values().stream().map(String.class::cast);
    }
}
