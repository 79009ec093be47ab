package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who reads Arabic takes everything along, and opens it on a computer without a network. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
@ExtendWith(Stage.OfItsOwn.class)
class EnvelopeIT {
    /** Four dots. */
    static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGOoko8BIgYIBQAbUgPV5z5CEwAAAABJRU5ErkJggg==");
    private static final String NOTE = "أصلحت 3 مقاعد في الحي";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void what_is_taken_along_opens_from_the_disk_with_links_pictures_and_sound(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory(Checkout.HERE.folder("envelopes"), "of");
        try (Visit visit = stage.chromium().visitWithMicrophone(CookieMode.ALLOWED, Screen.PHONE)) {
            Page page = visit.arrive(stage.lms().first(), "7", "2", "2", "ar", "fr");
            String mine = new Learner(page.mainFrame(), name -> { }).launch();
            show(page, mine);
            tell(page, mine);
            unpack(take(visit, page, mine), folder);
            assertThat(visit.complaints()).isEmpty();
        }
        assertSums(folder);
        try (Visit visit = stage.chromium().visit(CookieMode.ALLOWED, Screen.LAPTOP)) {
            read(visit, folder);
            // The program that looks for faults asks for the style sheet once more, which a page without script never does.
            assertThat(visit.complaints().stream().filter(said -> !said.contains("preload assets") && !said.contains("connect-src 'none'")))
                    .isEmpty();
        }
    }

    /** A note with a photo. */
    private static void show(Page page, String mine) {
        page.navigate(mine + "/portfolio/sections/evidence/new");
        page.locator("#text").fill(NOTE);
        page.locator("#any-file").setInputFiles(new FilePayload("banc.png", "image/png", PICTURE));
        page.locator("[data-photo][data-now=told-received]").waitFor();
        page.locator("form[action$='/entries'] button.btn-go").click();
        page.waitForURL("**/portfolio/sections/evidence");
        page.locator("article img").waitFor();
    }

    /** A reflection by voice. */
    private static void tell(Page page, String mine) {
        page.navigate(mine + "/exercises/M2E3");
        page.locator("[data-record] [data-act=start]").click();
        Learner.hasSpoken(page.mainFrame());
        page.locator("form[action$='/answers'] button.btn-go:not([data-act])").click();
        page.locator("a[href$='?change=1']").waitFor();
    }

    private static Path take(Visit visit, Page page, String mine) {
        page.navigate(mine + "/takeout");
        visit.look(page, "60-takeout", "ar");
        page.locator("#takeout form button.btn-go").click();
        Locator fetch = page.locator("a[href$='/takeout/file']");
        Lms.await(PATIENCE, () -> fetch.count() == 1, () -> page.locator("#takeout").innerText());
        visit.look(page, "61-takeout-ready", "ar");
        return page.waitForDownload(fetch::click).path();
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path target = folder.resolve(entry.getName()).normalize();
                assertThat(target).startsWithRaw(folder);
                Files.createDirectories(target.getParent());
                Files.write(target, file.getInputStream(entry).readAllBytes());
            }
        }
    }

    /** Each file is in the manifest, with its sum. */
    private static void assertSums(Path folder) throws Exception {
        List<String> listed = new ArrayList<>(List.of("manifest-sha256.txt"));
        for (String line : Files.readAllLines(folder.resolve("manifest-sha256.txt"))) {
            String[] parts = line.split("  ", 2);
            listed.add(parts[1]);
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(parts[1])))))
                    .as(parts[1]).isEqualTo(parts[0]);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString())).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static void read(Visit visit, Path folder) throws IOException {
        List<String> asked = new ArrayList<>();
        visit.context().setOffline(true);
        visit.context().onRequest(request -> asked.add(request.url()));
        Page page = visit.page();
        page.navigate(folder.resolve("index.html").toUri().toString());
        assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
        assertThat(page.locator("main").innerText()).contains(NOTE);
        assertThat(page.locator("dd:has-text('" + NOTE + "')").first().evaluate("one => getComputedStyle(one).direction")).isEqualTo("rtl");
        assertLinks(page, folder);
        assertThat(page.locator("main img").count()).isEqualTo(1);
        page.locator("main img").scrollIntoViewIfNeeded();
        assertThat((Integer) page.locator("main img").evaluate("image => image.decode().then(() => image.naturalWidth)")).isPositive();
        assertThat(page.locator("main audio").count()).isEqualTo(1);
        Learner.listens(page, page.locator("main audio"));
        for (Locator part : page.locator("nav a").all()) {
            part.click();
            assertThat(page.locator(part.getAttribute("href")).isVisible()).isTrue();
        }
        visit.look(page, "62-envelope", "ar");
        assertThat(JsonParser.parseString(Files.readString(folder.resolve("data.json"), StandardCharsets.UTF_8)).toString()).contains(NOTE);
        page.locator("footer a[href='data.json']").click();
        page.waitForURL("**/data.json");
        assertThat(page.locator("body").innerText()).contains(NOTE);
        assertThat(asked).isNotEmpty().allSatisfy(address -> assertThat(address).startsWith("file:"));
    }

    /** Every address on the page is of a file that came along, or of a place on the page. */
    private static void assertLinks(Page page, Path folder) {
        List<?> links = (List<?>) page.evaluate("[...document.querySelectorAll('[href], [src]')].map(one => one.href || one.src)");
        assertThat(links).hasSizeGreaterThan(6).allSatisfy(link -> {
            URI address = URI.create(link.toString());
            Path file = Path.of(address.getPath());
            assertThat(file).startsWithRaw(folder);
            assertThat(file).exists();
            if (address.getFragment() != null) {
                assertThat(page.locator("[id='" + address.getFragment() + "']").count()).isEqualTo(1);
            }
        });
    }
}
