package club.parcours.document;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A letter from the exercise to the file, in the server, and who cannot have it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DocumentsIT {
    private static final String NAME = "گلافروز سلامی";
    private static final Pattern LINE = Pattern.compile("name=\"line\" value=\"([^\"]+)\"");

    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void a_learner_takes_their_letter_along_and_nobody_else_can() throws Exception {
        Browser learner = browser("5");
        URI home = learner.arrive(Lms.launch(learner, lms.first(), "2")).uri();
        writeTheLetter(learner, home);
        HttpResponse<String> form = learner.get(home.resolve("documents/letter"));
        HttpResponse<String> kept = learner.post(home.resolve("documents/letter"), ticked(form));

        HttpResponse<String> ready = learner.follow(kept);
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains(NAME, "Je vous écris pour un stage.", "Je suis libre le lundi.", "Merci de lire ma lettre.")
                .doesNotContain("J’ai vu votre offre.");

        HttpResponse<String> pdf = learner.ask("GET", home.resolve("papers/letter/pdf"), new byte[0]);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().map()).containsEntry("Content-Type", List.of("application/pdf"))
                .containsEntry("Content-Disposition", List.of("attachment; filename=\"letter.pdf\""))
                .containsEntry("Cache-Control", List.of("no-store")).containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Content-Security-Policy", List.of("default-src 'none'; sandbox; frame-ancestors 'none'"));
        try (PDDocument document = Loader.loadPDF(pdf.body().getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(new PDFTextStripper().getText(document)).contains(NAME, "Merci de lire ma lettre.");
        }
        HttpResponse<String> text = learner.get(home.resolve("papers/letter/text"));
        assertThat(text.headers().map()).containsEntry("Content-Type", List.of("text/plain;charset=UTF-8"))
                .containsEntry("Content-Disposition", List.of("attachment; filename=\"letter.txt\""));
        assertThat(text.body()).startsWith(NAME).endsWith(NAME + "\r\n");

        assertThat(learner.get(home.resolve("papers/letter/europass")).statusCode()).isEqualTo(404);
        assertThat(learner.get(home.resolve("papers/will/pdf")).statusCode()).isEqualTo(404);
        Browser teacher = browser("3");
        URI board = teacher.arrive(Lms.launch(teacher, lms.first(), "2")).uri();
        assertThat(teacher.get(board.resolve("papers/letter/pdf")).statusCode()).isEqualTo(403);
        assertThat(teacher.get(home.resolve("papers/letter/pdf")).statusCode()).as("with another's address").isEqualTo(401);
        HttpResponse<String> twice = learner.post(home.resolve("documents/letter"), ticked(form));
        assertThat(twice.statusCode()).as("a second tap").isEqualTo(303);
        List<Map.Entry<String, String>> other = ticked(form);
        other.replaceAll(field -> field.getKey().equals("name") ? Map.entry("name", "Gul S.") : field);
        HttpResponse<String> again = learner.post(home.resolve("documents/letter"), other);
        assertThat(again.statusCode()).as("an older form").isEqualTo(409);
        assertThat(again.body()).contains("value=\"Gul S.\"", NAME, "Ce document a changé dans une autre fenêtre.",
                "Gardé dans l’autre fenêtre");
    }

    private static void writeTheLetter(Browser learner, URI home) {
        URI sheet = home.resolve("exercises/M10E4/sheets/1");
        String csrf = Browser.fields(learner.get(sheet)).get("csrf");
        assertThat(learner.post(sheet, Map.of("csrf", csrf, "1.why", "Je vous écris pour un stage.", "1.offer", "J’ai vu votre offre.",
                "1.bring", "J’ai déjà servi 40 repas.", "1.free", "Je suis libre le lundi.", "1.thanks", "Merci de lire ma lettre."))
                .statusCode()).isEqualTo(303);
    }

    /** The form with a name, and every line on but the second. */
    private static List<Map.Entry<String, String>> ticked(HttpResponse<String> form) {
        Map<String, String> fields = Browser.fields(form);
        List<Map.Entry<String, String>> sent = new ArrayList<>(List.of(Map.entry("csrf", fields.get("csrf")),
                Map.entry("version", fields.get("version")), Map.entry("language", "fr"), Map.entry("name", NAME)));
        for (Matcher line = LINE.matcher(form.body()); line.find();) {
            sent.add(Map.entry("line", line.group(1)));
            if (!line.group(1).endsWith("/offer")) {
                sent.add(Map.entry("on", line.group(1)));
            }
        }
        assertThat(sent).hasSize(4 + 5 + 4);
        return sent;
    }

    private static Browser browser(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        return browser;
    }
}
