package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every template parses and keeps to what escaping can protect. Rooms render their own from samples in strict mode. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Places where escaping a value is not enough, or where the security policy would refuse it. */
    private static final List<Pattern> UNSAFE = List.of(
            Pattern.compile("\\sstyle\\s*="),
            Pattern.compile("\\son[a-z]+\\s*="),
            Pattern.compile("<style\\b"),
            Pattern.compile("<script(?![^>]*\\bsrc=\"\\$url\\.asset\\()"),
            Pattern.compile("\\s[a-z-]+=[$#]"),
            Pattern.compile("#(evaluate|parse\\s*\\(\\s*\\$|include)\\b"),
            Pattern.compile("href=[\"']\\$(?!url\\b)[a-zA-Z]+"));

    @TestFactory
    Stream<DynamicTest> a_template_parses_and_is_safe_to_fill() throws IOException {
        return templates().map(file -> DynamicTest.dynamicTest(TEMPLATES.relativize(file).toString(), () -> {
            parse(Files.readString(file));
            assertThat(breaches(Files.readString(file))).isEmpty();
        }));
    }

    @Test
    void planted_breaches_are_found() {
        assertThat(List.of(
                        "<p style=\"color:red\">", "<a onclick=\"$x\">", "<script>var a = '$x'</script>", "<p title=$x>",
                        "<a href=\"$link\">", "#evaluate($x)", "<style>p{}</style>"))
                .allSatisfy(line -> assertThat(breaches(line)).as(line).isNotEmpty());
        assertThat(breaches("<script src=\"$url.asset('js/x.js')\" type=\"module\"></script><a href=\"$url.to('x')\">")).isEmpty();
    }

    private static List<String> breaches(String text) {
        String ours = text.replaceAll("href=[\"']\\$(" + String.join("|", madeByUs(text)) + ")\\b", "");
        return UNSAFE.stream()
                .flatMap(rule -> rule.matcher(ours).results())
                .map(found -> ours.substring(found.start(), Math.min(ours.length(), found.start() + 60)).strip())
                .toList();
    }

    /** Variables that hold an address of ours: the layout's own, and those set from {@code $url} in the template. */
    private static List<String> madeByUs(String text) {
        return Stream.concat(Stream.of("back"), Pattern.compile("#set\\s*\\(\\s*\\$(\\w+)\\s*=\\s*\\$url\\.").matcher(text)
                        .results().map(found -> found.group(1)))
                .toList();
    }

    private static void parse(String text) throws ParseException {
        RuntimeInstance engine = new RuntimeInstance();
        Template template = new Template();
        template.setRuntimeServices(engine);
        template.setName("template");
        engine.parse(new StringReader(text), template);
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".vm")).sorted().toList().stream();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
