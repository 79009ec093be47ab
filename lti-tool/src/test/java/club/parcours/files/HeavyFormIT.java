package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A photo that is too heavy for a form without script: a sentence at its place, and nothing typed is lost. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HeavyFormIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String WORDS = "Ce que j’ai écrit avant la photo";
    private static final String REFLECTION = "exercises/M2E3";
    private static Lms lms;
    private static Browser browser;
    private static URI home;

    @BeforeAll
    static void start() {
        lms = Lms.registered();
        browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), "5");
        HttpResponse<String> page = browser.arrive(Lms.launch(browser, lms.first(), "2"));
        home = URI.create(page.uri().toString().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/"));
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void the_page_comes_back_with_the_sentence_and_the_words() {
        HttpResponse<String> page = send("photo-file", "photo.jpg", new byte[4 * MEGABYTE]);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"error-photo-file\"", "Ce fichier est trop lourd pour cette page.", WORDS, "data-refused")
                .containsPattern("<input[^>]*id=\"photo-file\"[^>]*aria-describedby=\"error-photo-file\"");
        assertThat(browser.get(home.resolve(REFLECTION)).body()).as("nothing was handed in").contains("id=\"text\"");
    }

    @Test
    void a_film_of_twenty_megabytes_costs_no_words_either() {
        HttpResponse<String> page = send("photo-file", "film.mp4", new byte[20 * MEGABYTE]);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"error-photo-file\"", WORDS);
    }

    @Test
    void a_paper_that_is_refused_is_told_where_it_was_chosen_and_that_place_is_open() {
        String sheet = "exercises/M7E3/sheets/1";
        HttpResponse<String> page = browser.send(home.resolve(sheet), Map.of("csrf", Browser.fields(browser.get(home.resolve(sheet))).get("csrf"),
                "sheet", "1"), "paper-file", "contrat.pdf", Papers.with("<</S/JavaScript>>"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).containsPattern("(?s)<details class=\"more mb-3\" open>.*id=\"error-paper-file\".*<input[^>]*id=\"paper-file\"[^>]*"
                + "aria-describedby=\"error-paper-file\".*</details>").doesNotContain("id=\"error-photo-file\"", "id=\"error-voice-file\"");
    }

    @Test
    void what_no_page_can_take_is_said_in_words() {
        HttpResponse<String> page = browser.post(home.resolve(REFLECTION + "/answers"),
                Map.of("csrf", csrf(), "text", "x".repeat(3 * MEGABYTE)));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<main", "C’est trop grand").doesNotContain("Exception", "\tat ");
    }

    @Test
    void without_the_token_of_the_form_it_is_refused_however_heavy_it_is() {
        HttpResponse<String> page = browser.send(home.resolve(REFLECTION + "/answers"), Map.of("text", WORDS), "photo-file", "photo.jpg",
                new byte[3 * MEGABYTE]);

        assertThat(page.statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> send(String field, String name, byte[] file) {
        return browser.send(home.resolve(REFLECTION + "/answers"), Map.of("csrf", csrf(), "text", WORDS), field, name, file);
    }

    private static String csrf() {
        return Browser.fields(browser.get(home.resolve(REFLECTION))).get("csrf");
    }
}
