package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.content.BookFiles;
import club.parcours.content.EditionFolder;
import club.parcours.content.Picture;
import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In the server: an edition comes, a course stays on its own until its facilitator says yes, and answers survive. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EditionsIT {
    private static final String OWN = BookFiles.builtIn().version();
    private static final String LYON = OWN + "-lyon";
    private static final Path FOLDER = Lms.tokenFile().resolveSibling("editions");
    private static final int SECONDS = 180;

    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() throws IOException {
        lms.close();
        Files.deleteIfExists(FOLDER.resolve(LYON + ".zip"));
    }

    @Test
    void a_course_stays_on_its_edition_until_its_facilitator_says_yes() throws Exception {
        Browser learner = browser("5");
        URI home = learner.arrive(Lms.launch(learner, lms.first(), "2")).uri();
        Browser teacher = browser("3");
        URI board = teacher.arrive(Lms.launch(teacher, lms.first(), "2")).uri();
        write(learner, home.resolve("exercises/M2E3"));
        assertThat(teacher.get(board.resolve("course")).body()).contains("<bdi>" + OWN + "</bdi>").doesNotContain(LYON);

        new EditionFolder(FOLDER).keep(lyon());
        HttpResponse<String> offered = whenItSays(teacher, board.resolve("course"), LYON);
        assertThat(offered.body()).contains("Ligne de Lyon", "<bdi>M2E4</bdi>", "name=\"version\" value=\"" + LYON + "\"")
                .doesNotContain("<bdi>M3E1</bdi>");
        assertThat(learner.get(home.resolve("modules/M2")).body()).doesNotContain("Ligne de Lyon");
        assertThat(learner.get(home.resolve("exercises/M2E4")).statusCode()).isEqualTo(200);

        String csrf = Browser.fields(offered).get("csrf");
        assertThat(learner.post(home.resolve("course/edition"), Map.of("csrf", csrf(learner, home.resolve("exercises/M2E3?change=1")),
                "version", LYON)).statusCode()).as("not a learner's to say").isEqualTo(403);
        assertThat(teacher.post(board.resolve("course/edition"), Map.of("csrf", csrf, "version", "2019.1")).statusCode()).isEqualTo(404);
        assertThat(teacher.post(board.resolve("course/edition"), Map.of("csrf", csrf, "version", LYON)).statusCode()).isEqualTo(303);

        assertThat(learner.get(home.resolve("modules/M2")).body()).contains("Ligne de Lyon").doesNotContain("exercises/M2E4");
        assertThat(learner.get(home.resolve("exercises/M2E4")).statusCode()).isEqualTo(404);
        assertThat(learner.get(home.resolve("exercises/M2E3")).body()).as("answers survive").contains("Je sais accueillir.");
        assertThat(teacher.get(board.resolve("course")).body()).contains("<bdi>" + LYON + "</bdi>").doesNotContain("course/edition");
        assertThat(teacher.get(board.resolve("guide/M2")).statusCode()).isEqualTo(200);

        HttpResponse<String> card = learner.get(home.resolve("cards/M1D"));
        String picture = card.body().replaceFirst("(?s).*<img[^>]* src=\"[^\"]*/(pictures/[0-9a-f]{16})\".*", "$1");
        HttpResponse<String> shown = learner.get(home.resolve(picture));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(shown.headers().allValues("Cache-Control")).hasSize(1).first().asString().contains("private", "max-age=2592000");
        assertThat(browser("6").get(home.resolve(picture)).statusCode()).as("without the session").isNotEqualTo(200);

        Files.delete(FOLDER.resolve(LYON + ".zip"));
        HttpResponse<String> missing = whenItSays(teacher, board.resolve("course"), "told--care");
        assertThat(missing.body()).contains("name=\"version\" value=\"" + OWN + "\"");
        assertThat(learner.get(home.resolve("exercises/M2E4")).statusCode()).as("the one of the tool").isEqualTo(200);
        assertThat(teacher.post(board.resolve("course/edition"), Map.of("csrf", csrf, "version", OWN)).statusCode()).isEqualTo(303);
        assertThat(teacher.get(board.resolve("course")).body()).doesNotContain("told--care");
    }

    @Test
    void a_copy_of_the_edition_of_the_tool_is_kept_some_time_after_the_start() throws Exception {
        Path copy = FOLDER.resolve(OWN + ".zip");
        for (int second = 0; second < SECONDS && !Files.exists(copy); second++) {
            Thread.sleep(1000);
        }

        assertThat(EditionFolder.open(copy)).isEqualTo(BookFiles.builtIn());
    }

    /** Looks once a second: the server looks at the folder every ten. */
    private static HttpResponse<String> whenItSays(Browser browser, URI page, String words) throws InterruptedException {
        HttpResponse<String> answer = browser.get(page);
        for (int second = 0; second < SECONDS && !answer.body().contains(words); second++) {
            Thread.sleep(1000);
            answer = browser.get(page);
        }
        assertThat(answer.body()).contains(words);
        return answer;
    }

    private static void write(Browser learner, URI exercise) {
        assertThat(learner.post(URI.create(exercise + "/answers"), Map.of("csrf", csrf(learner, exercise), "text", "Je sais accueillir.")).statusCode()).isEqualTo(303);
    }

    private static String csrf(Browser browser, URI page) {
        return Browser.fields(browser.get(page)).get("csrf");
    }

    private static BookFiles lyon() {
        TreeMap<String, String> texts = new TreeMap<>(BookFiles.builtIn().texts());
        texts.computeIfPresent("programme.yaml", (name, text) -> text.replaceFirst("(?m)^version: .*$", "version: \"" + LYON + "\""));
        Stream.of("fr", "en").forEach(language -> texts.remove(language + "/02-life-line/exercise-qualities.md"));
        texts.computeIfPresent("fr/02-life-line/module.md", (name, text) -> text.replaceFirst("(?m)^title: .*$", "title: Ligne de Lyon")
                .replace(", exercise-qualities]", "]"));
        texts.computeIfPresent("fr/01-welcome/card.md", (name, text) -> text + "\n![Une porte](../../pictures/door.png)\n");
        return new BookFiles(texts, new TreeMap<>(), new TreeMap<>(Map.of("pictures/door.png", new Picture(ByteBuffer.wrap(png())))));
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Browser browser(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        return browser;
    }
}
