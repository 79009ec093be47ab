package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Uploads as any client of tus 1.0.0 makes them, and files as browsers ask for them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UploadsIT {
    private static final byte[] NOTHING = {};
    private static final String PIECE = "application/offset+octet-stream";
    private static final Pattern FILE = Pattern.compile("\"file\":\"([0-9a-f-]{36})\"");
    private static Lms lms;

    /** Somebody in a launch of their own. */
    private record Learner(Browser browser, URI home, String csrf) {
        static Learner enter(String account) {
            Browser browser = Browser.inWindow();
            Lms.enter(browser, lms.first(), account);
            HttpResponse<String> page = browser.arrive(Lms.launch(browser, lms.first(), "2"));
            URI home = URI.create(page.uri().toString().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/"));
            return new Learner(browser, home, Browser.fields(browser.get(home.resolve("exercises/M2E3"))).get("csrf"));
        }

        HttpResponse<String> tus(String method, URI address, byte[] body, String... headers) {
            List<String> all = new java.util.ArrayList<>(List.of("Tus-Resumable", "1.0.0", "X-CSRF", csrf));
            all.addAll(List.of(headers));
            return browser.ask(method, address, body, all.toArray(String[]::new));
        }

        URI begin(int length) {
            HttpResponse<String> begun = tus("POST", home.resolve("files/uploads"), NOTHING, "Upload-Length", "" + length);
            assertThat(begun.statusCode()).isEqualTo(201);
            return Browser.location(begun);
        }

        HttpResponse<String> send(URI upload, int offset, byte[] piece) {
            return tus("PATCH", upload, piece, "Upload-Offset", "" + offset, "Content-Type", PIECE);
        }

        HttpResponse<String> check(URI upload) {
            return tus("POST", URI.create(upload + "/file"), NOTHING, "Accept", "application/json");
        }
    }

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void a_voice_goes_on_where_it_was_cut_and_is_received_when_it_was_measured() {
        Learner ada = Learner.enter("5");
        byte[] voice = Recordings.webm(1500);
        URI upload = ada.begin(voice.length);
        assertThat(ada.send(upload, 0, Arrays.copyOf(voice, 9_000)).statusCode()).isEqualTo(204);
        assertThat(ada.check(upload).statusCode()).as("not whole").isEqualTo(409);

        HttpResponse<String> look = ada.tus("HEAD", upload, NOTHING);
        assertThat(look.headers().firstValue("Upload-Offset")).contains("9000");
        assertThat(look.headers().firstValue("Upload-Length")).contains("" + voice.length);
        assertThat(look.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(ada.send(upload, 0, voice).statusCode()).as("once more from the start").isEqualTo(409);
        HttpResponse<String> last = ada.send(upload, 9_000, Arrays.copyOfRange(voice, 9_000, voice.length));
        assertThat(last.headers().firstValue("Upload-Offset")).contains("" + voice.length);
        HttpResponse<String> received = ada.check(upload);

        assertThat(received.statusCode()).isEqualTo(200);
        assertThat(received.body()).contains("\"kind\":\"VOICE\"", "\"millis\":30000", "\"length\":\"0:30\"");
        assertThat(ada.check(upload).body()).isEqualTo(received.body());
        handOut(ada, received.body(), voice.length);
    }

    private static void handOut(Learner ada, String received, int length) {
        Matcher file = FILE.matcher(received);
        assertThat(file.find()).isTrue();
        URI address = ada.home().resolve("files/" + file.group(1));
        HttpResponse<String> whole = ada.browser().ask("GET", address, NOTHING);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).hasSize(length).doesNotContain(Pictures.PLANTED);
        assertThat(whole.headers().map()).containsAllEntriesOf(Map.of("content-type", List.of("audio/webm"),
                "content-disposition", List.of("attachment; filename=\"voice.webm\""), "x-content-type-options", List.of("nosniff"),
                "content-security-policy", List.of("default-src 'none'; sandbox; frame-ancestors 'none'"),
                "cross-origin-resource-policy", List.of("same-origin"), "cache-control", List.of("no-store")));
        HttpResponse<String> part = ada.browser().ask("GET", address, NOTHING, "Range", "bytes=100-199");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(whole.body().substring(100, 200));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 100-199/" + length);
        assertThat(ada.browser().ask("GET", address, NOTHING, "Range", "bytes=" + length + "-").statusCode()).isEqualTo(416);
        Learner grace = Learner.enter("6");
        assertThat(grace.browser().ask("GET", grace.home().resolve("files/" + file.group(1)), NOTHING).statusCode()).isEqualTo(404);
        assertThat(grace.browser().ask("GET", address, NOTHING).statusCode()).as("with no session of hers").isEqualTo(401);
    }

    @Test
    void a_page_that_calls_itself_a_photo_is_refused_with_a_sentence_every_time() {
        Learner ada = Learner.enter("5");
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        URI upload = ada.begin(page.length);
        ada.send(upload, 0, page);

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> refused = ada.check(upload);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("une photo (JPEG, PNG, WebP)").doesNotContain("alert");
        }
    }

    @Test
    void requests_outside_the_protocol_are_refused_by_its_statuses() {
        Learner ada = Learner.enter("5");
        URI uploads = ada.home().resolve("files/uploads");
        URI upload = ada.begin(2_000_000);
        assertThat(ada.tus("POST", uploads, NOTHING).statusCode()).as("no length").isEqualTo(400);
        assertThat(ada.tus("POST", uploads, NOTHING, "Upload-Length", "99999999").statusCode()).isEqualTo(413);
        assertThat(ada.browser().ask("POST", uploads, NOTHING, "Upload-Length", "5", "Tus-Resumable", "0.2.2", "X-CSRF",
                ada.csrf()).statusCode()).isEqualTo(412);
        assertThat(ada.browser().ask("POST", uploads, NOTHING, "Upload-Length", "5", "Tus-Resumable", "1.0.0").statusCode())
                .as("no form of ours").isEqualTo(403);
        assertThat(ada.send(upload, 0, new byte[1024 * 1024 + 1]).statusCode()).as("a piece too large").isEqualTo(413);
        assertThat(ada.tus("PATCH", upload, NOTHING, "Upload-Offset", "0", "Content-Type", "text/plain").statusCode()).isEqualTo(415);
        assertThat(Learner.enter("6").send(URI.create(upload.toString()), 0, new byte[5]).statusCode()).isIn(401, 404);
        assertThat(ada.tus("OPTIONS", uploads, NOTHING).headers().firstValue("Tus-Extension")).contains("creation,termination");
        assertThat(ada.tus("DELETE", upload, NOTHING).statusCode()).isEqualTo(204);
        assertThat(ada.tus("HEAD", upload, NOTHING).statusCode()).isEqualTo(404);
    }

    @Test
    void a_photo_in_a_form_leaves_no_unsealed_copy_on_the_disk() throws Exception {
        Learner ada = Learner.enter("8");
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(("--cut\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + ada.csrf()
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"photo-file\"; filename=\"me.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        form.write(Pictures.jpeg());
        form.write(new byte[1_900_000]);
        form.write("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (WatchService watch = temporary.getFileSystem().newWatchService()) {
            WatchKey made = temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            HttpResponse<String> answer = ada.browser().ask("POST", ada.home().resolve("exercises/M2E3/answers"),
                    form.toByteArray(), "Content-Type", "multipart/form-data; boundary=cut");
            assertThat(answer.statusCode()).isIn(200, 303);
            assertThat(made.pollEvents()).noneMatch(event -> String.valueOf(event.context()).startsWith("m4j"));
        }
    }

    @Test
    void a_paper_in_a_note_is_a_download_and_one_that_acts_leaves_the_words_where_they_were() {
        Learner ada = Learner.enter("5");
        HttpResponse<String> taken = note(ada, "Mon stage", Papers.pdf());
        assertThat(taken.statusCode()).isEqualTo(303);
        String page = ada.browser().get(ada.home().resolve("portfolio/sections/evidence")).body();
        Matcher file = Pattern.compile("href=\"[^\"]*/files/([0-9a-f-]{36})\" download").matcher(page);
        assertThat(file.find()).isTrue();
        HttpResponse<String> paper = ada.browser().ask("GET", ada.home().resolve("files/" + file.group(1)), NOTHING);
        assertThat(paper.body()).startsWith("%PDF-").doesNotContain(Pictures.PLANTED);
        assertThat(paper.headers().map()).containsAllEntriesOf(Map.of("content-type", List.of("application/pdf"),
                "content-disposition", List.of("attachment; filename=\"document.pdf\""), "x-content-type-options", List.of("nosniff"),
                "content-security-policy", List.of("default-src 'none'; sandbox; frame-ancestors 'none'")));

        HttpResponse<String> refused = note(ada, "Mon stage en ville", Papers.with("<</S/JavaScript>>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Mon stage en ville", "agit tout seul", "id=\"error-any-file\"");
    }

    private static HttpResponse<String> note(Learner ada, String text, byte[] paper) {
        Map<String, String> fields = Browser.fields(ada.browser().get(ada.home().resolve("portfolio/sections/evidence/new")));
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        Map.of("csrf", fields.get("csrf"), "form", fields.get("form"), "text", text, "link", "", "link-title", "").forEach((name, value) ->
                form.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"any-file\"; filename=\"../x.html\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.writeBytes(paper);
        form.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
        return ada.browser().ask("POST", ada.home().resolve("portfolio/sections/evidence/entries"), form.toByteArray(),
                "Content-Type", "multipart/form-data; boundary=cut");
    }
}
