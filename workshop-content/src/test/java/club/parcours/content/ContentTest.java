package club.parcours.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of the book, one test each. */
class ContentTest {
    static final Path CONTENT = Path.of("src/main/resources/content");

    private final Book book = Book.in(CONTENT);
    private final Checks checks = new Checks();
    private final HouseStyle style = new HouseStyle();

    @TestFactory
    Stream<DynamicTest> each_file_is_sound() {
        return book.all().stream().map(source -> dynamicTest(source.file(),
                () -> assertThat(Stream.concat(checks.of(source, book).stream(), style.of(source, book))).isEmpty()));
    }

    @Test
    void the_life_line_is_there_in_french_and_english() {
        assertThat(book.sources()).containsKeys("fr/02-life-line/module.md", "en/02-life-line/module.md");
    }
}
