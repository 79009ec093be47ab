package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.practice.Site;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** An author takes the book out, changes it, mends a mistake; the operator puts it in place; a facilitator says yes. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class EditionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String COURSE = "2";
    private static final String WHOLE_PATH = "2";
    private static final String TITLE = "La ligne de vie à Lyon";

    private final Path data = Checkout.HERE.folder("tools", getClass().getSimpleName());
    private final Path zip = Checkout.HERE.folder("editions").resolve("book.zip");

    @Test
    void from_the_author_to_the_course(Stage stage) throws Exception {
        Site site = stage.lms().first();
        try (Visit learning = stage.chromium().visit(CookieMode.ALLOWED, Screen.PHONE);
                Visit leading = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP);
                Visit narrow = stage.chromium().visit(CookieMode.ALLOWED, Screen.NARROW)) {
            Page learner = enter(learning, site, "8", "fr");
            String mine = launch(learner);
            Page leader = enter(leading, site, "3", "fr");
            String course = launch(leader) + "/course#edition";
            leader.navigate(course);
            leading.look(leader, "60-edition", "fr");
            assertThat(leader.locator("#edition").innerText()).contains("Il n’y a pas d’édition plus récente.");

            bring();
            await(leader, course, "lyon");
            leading.look(leader, "61-edition-offered", "fr");
            assertThat(leader.locator("#edition details").innerText()).contains(TITLE, "M2E1", "Modifié");
            Page small = enter(narrow, site, "4", "ar");
            small.navigate(launch(small) + "/course#edition");
            narrow.look(small, "61-edition-offered", "ar");

            learner.navigate(mine + "/modules/M2");
            assertThat(learner.locator("h1").innerText()).doesNotContain("Lyon");
            leader.locator("#edition form button").click();
            leader.waitForURL("**/course");
            assertThat(leader.locator("#edition").innerText()).contains("-lyon", "Depuis le");
            learner.reload();
            assertThat(learner.locator("h1").innerText()).contains(TITLE);

            Files.delete(kept());
            await(leader, course, "n’est plus sur le serveur");
            leading.look(leader, "62-edition-gone", "fr");
            assertThat(learning.complaints()).isEmpty();
            assertThat(leading.complaints()).isEmpty();
        }
    }

    /** What an author does in a text editor, and what the commands say. */
    private void bring() throws IOException, InterruptedException {
        Files.deleteIfExists(zip);
        assertThat(book(0, "export")).contains("Edition", "files");
        change("/programme.yaml", "(?m)^version: \"(.*)\"$", "version: \"$1-lyon\"");
        change("/fr/02-life-line/module.md", "(?m)^title: .*$", "title: " + TITLE);
        change("/fr/02-life-line/exercise-sort.md", "(?m)^id: M2E1$", "id: M2E91");
        assertThat(book(1, "check")).contains("fr/02-life-line/exercise-sort.md, line 2: an id never changes");
        assertThat(book(1, "import")).contains("To mend:");
        change("/fr/02-life-line/exercise-sort.md", "(?m)^id: M2E91$", "id: M2E1");
        change("/fr/02-life-line/exercise-sort.md", "(?m)^title: .*$", "title: Afin de trier des cartes");
        assertThat(book(0, "check")).contains("is well", "Hint: fr/02-life-line/exercise-sort.md, line ", "a hard word: Afin de", "They stop nothing");
        change("/fr/02-life-line/exercise-sort.md", "(?m)^title: .*$", "title: Des cartes à trier");
        assertThat(book(0, "check")).contains("is well");
        assertThat(book(0, "import")).contains("It is in");
        assertThat(kept()).exists();
        assertThat(book(0, "import")).contains("already");
    }

    private Path kept() throws IOException {
        try (var files = Files.list(data.resolve("editions"))) {
            return files.filter(file -> file.toString().endsWith("-lyon.zip")).findFirst().orElseThrow();
        }
    }

    private void change(String file, String stands, String other) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            String before = Files.readString(inside.getPath(file));
            String after = before.replaceFirst(stands, other);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(inside.getPath(file), after);
        }
    }

    private String book(int code, String command) throws IOException, InterruptedException {
        ProcessBuilder words = new ProcessBuilder(Checkout.HERE.root().resolve("deployment/bin/book").toString(), command, zip.toString());
        words.environment().put("CLUB_DATA_DIR", data.toString());
        Process running = words.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isEqualTo(code);
        return said;
    }

    /** The tool looks at the folder every ten seconds. */
    private static void await(Page page, String address, String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        page.navigate(address);
        while (!page.locator("#edition").innerText().contains(words)) {
            assertThat(System.nanoTime()).as(words).isLessThan(end);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            page.reload();
        }
    }

    private static Page enter(Visit visit, Site site, String account, String language) {
        visit.enter(visit.page(), site, account, "fr", COURSE);
        Page window = visit.openInWindow(visit.page(), WHOLE_PATH);
        new Learner(window.mainFrame(), name -> { }).chooseLanguage(language);
        return window;
    }

    private static String launch(Page page) {
        return new Learner(page.mainFrame(), name -> { }).launch();
    }
}
