package club.parcours.folder;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Belongings;
import club.parcours.house.Lms;
import club.parcours.house.Seat;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** A folder of somebody who has something of every kind, from the page with a person to the files, in the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FolderIT {
    private static final String ID = "([0-9a-f-]{36})";

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
    void it_says_what_was_done_and_not_what_was_written_and_its_owner_learns_who_looked() throws Exception {
        Seat owner = Seat.of(lms.first(), "5", "2");
        Seat peer = Seat.of(lms.first(), "6", "2");
        Seat facilitator = Seat.of(lms.first(), "3", "2");
        Seat.of(lms.first(), "7", "2"); // somebody else who is asked
        Belongings made = Belongings.of(lms.first(), "5", owner, peer, facilitator);
        String person = found(owner.get("exercises/M2E3"), "data-owner=\"" + ID);
        facilitator.post("reviews/" + person + "/PM3/judgements", "decision", "ALMOST", "reply", "EXAMPLE", "submission",
                found(facilitator.get("reviews/" + person + "/PM3"), "name=\"submission\" value=\"" + ID));
        assertThat(facilitator.get("portfolio/people/" + person).body()).contains("folders/" + person + "/pdf", "folders/" + person + "/csv");
        assertThat(peer.get("portfolio/people/" + person).body()).doesNotContain("folders/");

        HttpResponse<String> pdf = file(facilitator, "folders/" + person + "/pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().map()).containsEntry("Content-Type", List.of("application/pdf"))
                .containsEntry("Content-Disposition", List.of("attachment; filename=\"folder.pdf\""))
                .containsEntry("Cache-Control", List.of("no-store"))
                .containsEntry("Content-Security-Policy", List.of("default-src 'none'; sandbox; frame-ancestors 'none'"));
        HttpResponse<String> csv = file(facilitator, "folders/" + person + "/csv");
        assertThat(csv.headers().map()).containsEntry("Content-Type", List.of("text/csv;charset=UTF-8"))
                .containsEntry("Content-Disposition", List.of("attachment; filename=\"folder.csv\""));
        try (PDDocument document = Loader.loadPDF(bytes(pdf))) {
            String printed = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            String listed = new String(bytes(csv), StandardCharsets.UTF_8);
            for (String text : List.of(printed, listed)) {
                assertThat(text).contains("Dossier de preuves", "Baobab 12", "Presque", "1 · Je découvre", "Teacher One")
                        .doesNotContain(made.words()).doesNotContain(List.of("Safran 3"));
            }
        }
        String claim = found(owner.get("competences/C01"), "/portfolio/readers/" + ID);
        assertThat(owner.get("portfolio/readers/" + claim).body()).contains("Teacher One");
    }

    private static HttpResponse<String> file(Seat seat, String path) {
        return seat.browser().ask("GET", seat.home().resolve(path), new byte[0]);
    }

    private static byte[] bytes(HttpResponse<String> file) {
        return file.body().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String found(HttpResponse<String> page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
