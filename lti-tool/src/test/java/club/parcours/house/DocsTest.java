package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.ClubConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The written pages say what the code does: its settings, its addresses, and where to read on. */
class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path REFERENCE = ROOT.resolve("docs/reference");
    private static final Pattern SETTING = Pattern.compile("CLUB_[A-Z][A-Z0-9_]*[A-Z]");
    private static final Pattern ROW = Pattern.compile("\\| (GET|POST|HEAD|OPTIONS|PATCH|DELETE) \\| `([^`]+)` \\|.*");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern TEST = Pattern.compile("`(?:[a-z/]+/)?([A-Z][A-Za-z]+(?:Test|IT|Contract))`");
    private static final Pattern TEST_METHOD = Pattern.compile("`([a-z0-9]+(?:_[a-z0-9]+){3,})`");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");

    @Test
    void every_setting_is_on_the_page_and_every_setting_on_the_page_exists() {
        assertThat(settings(read(REFERENCE.resolve("configuration.md")))).isEqualTo(settingsOfTheCode());
    }

    @Test
    void every_default_belongs_to_a_setting() throws IOException {
        Properties defaults = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/META-INF/microprofile-config.properties"))) {
            defaults.load(file);
        }

        assertThat(settingsOf(ClubConfig.class)).containsAll(
                defaults.stringPropertyNames().stream().map(DocsTest::variable).toList());
    }

    @Test
    void a_planted_setting_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("run"), "exec java ${CLUB_PLANTED:-} # CLUB_… is the pattern");
        Files.createDirectory(folder.resolve("target"));
        Files.writeString(folder.resolve("target").resolve("built"), "CLUB_BUILT");

        assertThat(settings("| `CLUB_GONE` |")).containsExactly("CLUB_GONE");
        assertThat(settingsIn(folder)).containsExactly("CLUB_PLANTED");
        assertThat(settingsOf(Planted.class)).containsExactly("CLUB_PLANTED_TOO");
    }

    @Test
    void every_address_is_on_the_page_and_every_address_on_the_page_answers() {
        List<Class<?>> pages = Endpoints.pages();

        assertThat(pages).isNotEmpty();
        assertThat(rows(read(REFERENCE.resolve("endpoints.md")))).isEqualTo(Endpoints.of(pages));
    }

    @Test
    void a_planted_address_is_found() {
        assertThat(Endpoints.of(List.of(PlantedPage.class)))
                .containsExactly("GET /app/planted/{id}", "POST /app/planted/{id}/seeds");
        assertThat(rows("""
                | Method | Path | Who | What |
                |---|---|---|---|
                | GET | `/app/gone` | anyone | nothing |
                """)).containsExactly("GET /app/gone");
    }

    @Test
    void every_test_named_in_the_threat_model_exists() {
        String tests = sources(ROOT.resolve("lti-tool/src/test"), ROOT.resolve("workshop-content/src/test"), ROOT.resolve("deployment"));
        Set<String> named = tests(read(ROOT.resolve("docs/threat-model.md")));

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named.stream().filter(test -> !tests.contains(test))).isEmpty();
    }

    @Test
    void a_planted_test_name_is_found() {
        assertThat(tests("| `web/GoneTest` (`nobody_ever_wrote_it`), `tenant_id` |"))
                .containsExactly("class GoneTest ", "void nobody_ever_wrote_it(");
    }

    @Test
    void every_link_leads_somewhere() {
        assertThat(pages(ROOT)).hasSizeGreaterThan(20);
        assertThat(broken(ROOT)).isEmpty();
    }

    @Test
    void a_planted_broken_link_is_found(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("README.md"), """
                [there](docs/there.md), [its part](docs/there.md#the-part-2), [the web](https://example.org/gone.md),
                [gone](docs/gone.md), [no part](docs/there.md#no-part) and ![a picture](picture.png)
                """);
        Files.createDirectory(folder.resolve("docs"));
        Files.writeString(folder.resolve("docs/there.md"), "# There\n\n## The part (2)\n\n[home](../README.md)\n");

        assertThat(broken(folder)).containsExactly("README.md: docs/gone.md", "README.md: docs/there.md#no-part",
                "README.md: picture.png");
    }

    static class Planted {
        @ConfigProperty(name = "planted-too")
        String planted;
    }

    @jakarta.ws.rs.Path("planted/{id: .*}")
    static class PlantedPage {
        @GET
        public String show() {
            return "";
        }

        @POST
        @jakarta.ws.rs.Path("seeds")
        public String sow() {
            return "";
        }
    }

    /** What the tool reads itself, and what the commands and the server's scripts read. */
    private static Set<String> settingsOfTheCode() {
        Set<String> names = settingsOf(ClubConfig.class);
        names.addAll(settingsIn(ROOT.resolve("deployment/bin")));
        names.addAll(settingsIn(ROOT.resolve("deployment/server/src")));
        return names;
    }

    private static Set<String> settingsOf(Class<?> configuration) {
        return Stream.of(configuration.getDeclaredFields())
                .flatMap(field -> Stream.of(field.getAnnotationsByType(ConfigProperty.class)))
                .map(property -> variable("club." + property.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> settingsIn(Path folder) {
        return files(folder).flatMap(file -> settings(read(file)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> settings(String text) {
        return SETTING.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The environment variable of a property, as MicroProfile Config maps it. */
    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Set<String> rows(String page) {
        return page.lines().map(ROW::matcher).filter(row -> row.matches())
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a test source contains for each test and each method that a page names. */
    private static Set<String> tests(String page) {
        return Stream.concat(TEST.matcher(page).results().map(name -> "class " + name.group(1) + " "),
                        TEST_METHOD.matcher(page).results().map(name -> "void " + name.group(1) + "("))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources(Path... folders) {
        return Stream.of(folders).flatMap(DocsTest::files).filter(file -> file.toString().endsWith(".java"))
                .map(DocsTest::read).collect(Collectors.joining());
    }

    /** Every link to a file or a part of one that is not there, as {@code page: link}. */
    private static List<String> broken(Path root) {
        return pages(root).stream()
                .flatMap(page -> LINK.matcher(read(page)).results().map(link -> link.group(1))
                        .filter(link -> !link.matches("[a-z]+:.*"))
                        .filter(link -> !leads(page, link))
                        .map(link -> root.relativize(page) + ": " + link))
                .toList();
    }

    private static boolean leads(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
    }

    /** The names under which a page's parts are found, as repositories on the web make them. */
    private static Set<String> headings(Path page) {
        return read(page).lines().map(HEADING::matcher).filter(line -> line.matches())
                .map(line -> line.group(1).toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<Path> pages(Path root) {
        return files(root).filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }

    /** All files but what is built, fetched or hidden. */
    private static Stream<Path> files(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> !path.getFileName().toString().matches("target|node_modules|\\..*"))
                    .toList().stream()
                    .flatMap(path -> Files.isDirectory(path) ? files(path) : Stream.of(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
