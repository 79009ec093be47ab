package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What somebody takes along: asked for, fetched, unpacked. */
final class Luggage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Luggage() {}

    static Path take(Visit visit, Page page, String mine, String language) {
        page.navigate(mine + "/takeout");
        visit.look(page, "60-takeout", language);
        page.locator("#takeout form button.btn-go").click();
        Locator fetch = page.locator("a[href$='/takeout/file']");
        Lms.await(PATIENCE, () -> fetch.count() == 1, () -> page.locator("#takeout").innerText());
        visit.look(page, "61-takeout-ready", language);
        return page.waitForDownload(fetch::click).path();
    }

    static void unpack(Path zip, Path folder) throws IOException {
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
    static void assertSums(Path folder) throws Exception {
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

    /** Every address on the page is of a file that came along, or of a place on the page. */
    static void assertLinks(Page page, Path folder) {
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
