package club.parcours.pack;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A pack from the guide to the file, in the server, and who cannot have it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PacksIT {
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
    void a_facilitator_takes_the_pack_of_a_module_and_a_learner_cannot() throws Exception {
        Browser teacher = browser("3");
        URI board = teacher.arrive(Lms.launch(teacher, lms.first(), "2")).uri();
        assertThat(teacher.get(board.resolve("guide/M2")).body()).contains("packs/M2\"");

        HttpResponse<String> pack = teacher.ask("GET", board.resolve("packs/M2"), new byte[0]);
        assertThat(pack.statusCode()).isEqualTo(200);
        assertThat(pack.headers().map()).containsEntry("Content-Type", List.of("application/pdf"))
                .containsEntry("Content-Disposition", List.of("attachment; filename=\"M2.pdf\""))
                .containsEntry("Content-Security-Policy", List.of("default-src 'none'; sandbox; frame-ancestors 'none'"));
        try (PDDocument document = Loader.loadPDF(pack.body().getBytes(StandardCharsets.ISO_8859_1))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(teacher.get(board.resolve("packs/M99")).statusCode()).isEqualTo(404);
        assertThat(teacher.get(board.resolve("packs/P1")).statusCode()).as("for professionals alone").isEqualTo(404);

        Browser learner = browser("5");
        URI home = learner.arrive(Lms.launch(learner, lms.first(), "2")).uri();
        assertThat(learner.get(home.resolve("packs/M2")).statusCode()).isEqualTo(403);
        assertThat(learner.get(board.resolve("packs/M2")).statusCode()).as("with another's address").isEqualTo(401);
    }

    private static Browser browser(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        return browser;
    }
}
