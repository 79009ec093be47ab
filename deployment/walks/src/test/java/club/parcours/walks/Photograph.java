package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;

/** A photo of more than four megabytes, put into a field for files over a slow network that breaks off. */
final class Photograph {
    private static final int PIECE = 256 * 1024;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int SLOW_DOWN = 50_000;
    private static final int SLOW_UP = 25_000;
    private static final int SLOW_MS = 400;

    private final Visit visit;
    private final Page page;

    /** @param page with a field for any file, and its progress */
    Photograph(Visit visit, Page page) {
        this.visit = visit;
        this.page = page;
    }

    /** The first piece arrives and its answer does not; what is there is not sent again, and the bar shows what has arrived. */
    void send() {
        byte[] picture = picture();
        assertThat(picture.length).isGreaterThan(4 * MEGABYTE);
        page.evaluate("() => { const bar = document.querySelector('[data-progress]'); window.seen = [0];"
                + " setInterval(() => { if (!bar.hidden && window.seen.at(-1) !== bar.value) window.seen.push(bar.value); }, 20); }");
        AtomicReference<String> length = new AtomicReference<>("");
        breakOffAfterTheFirstPiece(length);
        page.locator("#any-file").setInputFiles(new FilePayload("banc.png", "image/png", picture));
        Locator state = page.locator("[data-photo] [data-state]");
        state.filter(new Locator.FilterOptions().setHasText("dès qu’il y a du réseau")).waitFor();
        CDPSession slow = slow();
        page.unroute("**/files/uploads/**");
        visit.look(page, "40-photo-waiting", "fr");
        Lms.await(Duration.ofSeconds(90), () -> state.innerText().startsWith("Reçu à"), state::innerText);
        slow.detach();
        int size = Integer.parseInt(length.get());
        assertThat(size).as("made smaller before it was sent").isLessThan(picture.length / 4).isGreaterThan(PIECE);
        assertThat(shown()).as("the bar never goes back, and ends when all is there").isSorted().endsWith(100.0);
        assertThat(shown()).as("went on after what had arrived")
                .anySatisfy(part -> assertThat(part).isCloseTo(100.0 * PIECE / size, Offset.offset(0.01)));
    }

    private void breakOffAfterTheFirstPiece(AtomicReference<String> length) {
        AtomicInteger pieces = new AtomicInteger();
        page.route(address -> address.endsWith("/files/uploads"), route -> {
            length.set(route.request().headerValue("upload-length"));
            route.resume();
        });
        page.route("**/files/uploads/**", route -> {
            if (route.request().method().equals("PATCH") && pieces.getAndIncrement() == 0) {
                route.fetch();
            }
            route.abort("failed");
        });
    }

    /** What the bar said, in order. */
    private List<Double> shown() {
        return ((List<?>) page.evaluate("window.seen")).stream().map(part -> ((Number) part).doubleValue()).toList();
    }

    private CDPSession slow() {
        CDPSession session = visit.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject how = new JsonObject();
        how.addProperty("offline", false);
        how.addProperty("latency", SLOW_MS);
        how.addProperty("downloadThroughput", SLOW_DOWN);
        how.addProperty("uploadThroughput", SLOW_UP);
        session.send("Network.emulateNetworkConditions", how);
        return session;
    }

    /** Colours that change slowly with some noise in them: many megabytes, and few once it is made smaller. */
    private static byte[] picture() {
        Random chance = new Random(1);
        BufferedImage drawn = new BufferedImage(2800, 2100, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < drawn.getHeight(); y++) {
            int noise = y < 900 ? 64 : 4;
            for (int x = 0; x < drawn.getWidth(); x++) {
                drawn.setRGB(x, y, (80 + x / 28 + chance.nextInt(noise)) << 16 | (60 + y / 21 + chance.nextInt(noise)) << 8
                        | (120 + chance.nextInt(noise)));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
