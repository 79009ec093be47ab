package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.practice.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A tool that keeps files in a bucket, as an operator starts it: sent, shown, taken along, erased. */
@EnabledIfSystemProperty(named = "parcours.full", matches = "true")
class BucketIT {
    private static final String WORDS = "Attestation de stage. ".repeat(40_000);

    @Test
    void what_one_sends_is_in_the_bucket_sealed_and_gone_from_it_once_they_are_erased() {
        try (Bucket bucket = Bucket.started("walk");
                Tool tool = Tool.started("bucket", Database.H2, bucket.settings());
                Lms lms = new Lms(tool.address());
                Chromium chromium = new Chromium()) {
            tool.register(lms);
            Site site = lms.first();
            try (Visit staying = chromium.visit(CookieMode.ALLOWED, Screen.LAPTOP);
                    Visit going = chromium.visit(CookieMode.ALLOWED, Screen.PHONE)) {
                send(enter(staying, site, "6"));
                Lms.await(Duration.ofSeconds(30), () -> bucket.objects().size() == 4, () -> bucket.objects().toString());
                Set<String> others = bucket.objects();

                Page page = enter(going, site, "5");
                String mine = send(page);
                assertThat(bucket.holds("Attestation de stage.".getBytes(StandardCharsets.UTF_8))).as("sealed").isFalse();
                assertThat(page.evaluate("async address => (await (await fetch(address)).text()).length",
                        page.locator("article a[download]").first().getAttribute("href"))).isEqualTo(WORDS.length());
                list(going, page, mine);
                takeAlong(page, mine);
                assertThat(bucket.objects()).hasSizeGreaterThan(others.size() * 2).containsAll(others);

                page.navigate(mine + "/privacy/erasure");
                page.locator("input[name=sure]").check();
                page.locator("form[action$='/privacy/erasure'] button").click();
                page.waitForURL("**/erased/**");
                Lms.await(Duration.ofSeconds(60), () -> bucket.objects().equals(others), () -> bucket.objects().toString());
                assertThat(going.complaints()).isEmpty();
            }
        }
    }

    @Test
    void a_bucket_that_does_not_open_stops_the_start_and_says_why() throws IOException {
        try (Bucket bucket = Bucket.started("closed")) {
            assertThatThrownBy(() -> Tool.started("bucket-closed", Database.H2, bucket.settings("another-secret")))
                    .isInstanceOf(IllegalStateException.class);
        }
        Path log = Checkout.HERE.folder("logs").resolve("bucket-closed.log");
        assertThat(Files.readString(log)).contains("the storage of files answered 403").doesNotContain("another-secret");
    }

    /** A text of several blocks, in pieces, by the page’s own script. @return where the launch lives */
    private static String send(Page page) {
        String mine = new Learner(page.mainFrame(), name -> { }).launch();
        page.navigate(mine + "/portfolio/sections/evidence/new");
        page.locator("#text").fill("Mon attestation");
        page.locator("#any-file").setInputFiles(new FilePayload("stage.txt", "text/plain", WORDS.getBytes(StandardCharsets.UTF_8)));
        Locator state = page.locator("[data-photo] [data-state]");
        Lms.await(Duration.ofSeconds(60), () -> state.innerText().startsWith("Reçu à"), state::innerText);
        page.locator("form[action$='/entries'] button.btn-go").click();
        page.waitForURL("**/portfolio/sections/evidence");
        page.locator("article a[download]").first().waitFor();
        return mine;
    }

    private static void list(Visit visit, Page page, String mine) {
        page.navigate(mine + "/privacy/files");
        assertThat(page.locator("ul.rows li").count()).isEqualTo(1);
        visit.look(page, "60-my-files", "fr");
        page.locator("ul.rows a[href$='/removal']").click();
        page.waitForURL("**/removal");
        visit.look(page, "61-my-files-removal", "fr");
    }

    private static void takeAlong(Page page, String mine) {
        page.navigate(mine + "/takeout");
        page.locator("form[action$='/takeout'] button").click();
        page.locator("a[href$='/takeout/file']").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(page.evaluate("async address => { const zip = new Uint8Array(await (await fetch(address)).arrayBuffer());"
                        + " return new TextDecoder('latin1').decode(zip).includes('files/0001-document.txt'); }",
                mine + "/takeout/file")).isEqualTo(true);
    }

    private static Page enter(Visit visit, Site site, String account) {
        visit.enter(visit.page(), site, account, "fr", "2");
        Page window = visit.openInWindow(visit.page(), "2");
        new Learner(window.mainFrame(), name -> { }).chooseLanguage("fr");
        return window;
    }
}
