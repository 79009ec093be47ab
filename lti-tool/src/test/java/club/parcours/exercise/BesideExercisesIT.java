package club.parcours.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands beside exercises, over HTTP and without a script: leads, dates of facts, steps to begin with, a path that has less. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BesideExercisesIT {
    private static Lms lms;

    @Deployment(testable = false)
    static WebArchive tool() {
        return TheWar.asBuilt();
    }

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    /** Somebody in a window, in a launch of their own. */
    private record Visitor(Browser browser, URI home) {
        static Visitor as(String account) {
            Browser browser = Browser.inWindow();
            Lms.enter(browser, lms.first(), account);
            HttpResponse<String> page = browser.arrive(Lms.launch(browser, lms.first(), "2"));
            return new Visitor(browser, URI.create(page.uri().toString().replaceFirst("(/app/s/[0-9a-f]{8}).*", "$1/")));
        }

        String read(String page) {
            HttpResponse<String> answer = browser.get(home.resolve(page));
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            return answer.body();
        }

        HttpResponse<String> send(String form, String to, Map<String, String> typed) {
            Map<String, String> fields = new LinkedHashMap<>(typed);
            fields.put("csrf", Browser.fields(browser.get(home.resolve(form))).get("csrf"));
            return browser.post(home.resolve(to), fields);
        }
    }

    @Test
    void answers_lead_to_one_or_two_routes_and_nobody_is_made_to_take_them() {
        Visitor ada = Visitor.as("5");
        String sheet = "exercises/M8E3/sheets/1";
        assertThat(ada.read(sheet)).contains("id=\"leads\"", "name=\"look\"").doesNotContain("Une piste, pas une promesse.</span>");
        Map<String, String> answers = Map.of("1.diploma", "begun", "1.practice", "long", "1.french", "no", "1.start", "later");
        Map<String, String> look = new LinkedHashMap<>(answers);
        look.put("look", "1");
        look.put("1.reason", "Je veux étudier");
        HttpResponse<String> asked = ada.send(sheet, sheet, look);

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(Browser.location(asked).toString()).endsWith(sheet + "#leads");
        String form = ada.read(sheet);
        String leads = form.substring(form.indexOf("id=\"leads\""), form.indexOf("</section>", form.indexOf("id=\"leads\"")));
        assertThat(leads).contains("Une piste, pas une promesse.", "une attestation de périodes d’études", "une VAE")
                .doesNotContain("comparer mon diplôme");
        assertThat(form).contains("Je veux étudier").doesNotContain("value=\"periods\" checked", "value=\"vae\" checked");

        Map<String, String> chosen = new LinkedHashMap<>(answers);
        chosen.putAll(Map.of("1.route", "work", "1.reason", "Je veux travailler", "1.question", "Où ?"));
        assertThat(ada.send(sheet, sheet, chosen).statusCode()).as("another than any lead").isEqualTo(303);
        assertThat(ada.read("exercises/M8E3")).contains("un emploi, avec une formation", "id=\"leads\"", "Tu as étudié sans finir.");
    }

    @Test
    void facts_stand_with_their_date_and_their_source() {
        Visitor ada = Visitor.as("5");
        assertThat(ada.read("exercises/M8E1?card=M8E1-year")).doesNotContain("class=\"note facts\"");
        HttpResponse<String> tapped = ada.send("exercises/M8E1", "exercises/M8E1/cards/M8E1-year", Map.of("box", "no"));

        assertThat(ada.browser().follow(tapped).body()).contains("class=\"note facts\"", "href=\"https://vae.gouv.fr/\"", "France VAE", "Vrai au")
                .doesNotContain("France Éducation international");
        HttpResponse<String> usual = ada.send("exercises/M8E1", "exercises/M8E1/cards/M8E1-replaces", Map.of("box", "no"));
        assertThat(ada.browser().follow(usual).body()).contains("class=\"note facts\"", "France Éducation international", "Vrai au")
                .doesNotContain("https://vae.gouv.fr/");
        assertThat(ada.read("exercises/M3E1")).doesNotContain("class=\"note facts\"");
    }

    @Test
    void of_a_step_changed_on_two_pages_neither_is_lost_and_what_is_sent_or_removed_twice_is_done_once() {
        Visitor ada = Visitor.as("6");
        String line = "exercises/M2E2";
        Map<String, String> typed = Browser.fields(ada.browser().get(ada.home().resolve(line + "/steps/new")));
        typed.putAll(Map.of("kind", "job", "time", "before", "title", "Au marché", "version", "0"));
        assertThat(ada.browser().post(ada.home().resolve(line + "/steps"), typed).statusCode()).isEqualTo(303);
        String step = ada.read(line).replaceFirst("(?s).*(exercises/M2E2/steps/[0-9a-f-]{36})\".*", "$1");
        typed.put("title", "Au marché de Lille");
        for (String click : List.of("first", "second")) {
            assertThat(ada.browser().post(ada.home().resolve(step), typed).statusCode()).as(click).isEqualTo(303);
        }

        Map<String, String> other = new LinkedHashMap<>(typed);
        other.put("title", "Au port");
        HttpResponse<String> asked = ada.browser().post(ada.home().resolve(step), other);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("name=\"title\" value=\"Au marché de Lille\"", "name=\"title\" value=\"Au port\"");
        assertThat(ada.read(step)).as("who goes away without choosing").contains("value=\"Au port\"");
        typed.put("version", "1");
        assertThat(ada.browser().post(ada.home().resolve(step), typed).statusCode()).isEqualTo(303);
        assertThat(ada.read(step)).contains("value=\"Au marché de Lille\"").doesNotContain("Au port");

        URI removal = ada.home().resolve("portfolio/steps/" + step.substring(step.lastIndexOf('/') + 1) + "/removal");
        for (String click : List.of("first", "second")) {
            HttpResponse<String> gone = ada.browser().post(removal, Map.of("csrf", typed.get("csrf"), "back", line));
            assertThat(gone.statusCode()).as(click).isEqualTo(303);
            assertThat(Browser.location(gone).toString()).endsWith(line);
        }
        assertThat(ada.read(line)).doesNotContain("Au marché de Lille");
    }

    @Test
    void a_shared_phone_is_said_once_and_can_be_unsaid() {
        Visitor ada = Visitor.as("6");
        assertThat(ada.read("")).doesNotContain("data-shared", "<title>Page</title>");
        ada.send("exercises/M1E2", "exercises/M1E2/sheets/1", Map.of("1.have", "shared-phone"));

        assertThat(ada.read("exercises/M1E2")).contains("le mode discret est actif", "<title>Page</title>", "data-shared", "js/shared.js");
        assertThat(Visitor.as("6").read("portfolio")).as("the next launch, too").contains("<title>Page</title>", "data-shared");
        Visitor again = Visitor.as("6");
        again.send("languages", "languages/phone", Map.of("shared", "false", "next", "/app/s/x"));
        assertThat(again.read("portfolio")).doesNotContain("data-shared", "<title>Page</title>");
        assertThat(Visitor.as("6").read("")).doesNotContain("data-shared");
    }

    @Test
    void a_step_of_ones_path_begins_a_story_and_overwrites_nothing() {
        Visitor ada = Visitor.as("5");
        Map<String, String> step = Browser.fields(ada.browser().get(ada.home().resolve("exercises/M2E2/steps/new")));
        step.putAll(Map.of("kind", "job", "time", "before", "title", "Vendre au marché"));
        assertThat(ada.browser().post(ada.home().resolve("exercises/M2E2/steps"), step).statusCode()).isEqualTo(303);
        String sheet = "exercises/M3E3/sheets/1";
        String id = ada.read(sheet).replaceFirst("(?s).*name=\"step\" value=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(id).hasSize(36);
        ada.send(sheet, sheet, Map.of("step", id, "1.task", "Il fallait vendre"));

        assertThat(ada.read(sheet)).containsPattern("(?s)<textarea[^>]*name=\"1.situation\"[^>]*>Vendre au marché").contains("Il fallait vendre")
                .doesNotContain("name=\"step\"");
        ada.send(sheet, sheet, Map.of("step", id, "1.situation", "Chez moi"));
        assertThat(ada.read(sheet)).containsPattern("(?s)<textarea[^>]*name=\"1.situation\"[^>]*>Chez moi<");
        assertThat(ada.send(sheet, sheet, Map.of("step", "0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001")).statusCode()).as("nobody's").isEqualTo(404);
    }

    @Test
    void what_was_told_of_a_language_begins_a_story_and_a_story_a_letter() {
        Visitor grace = Visitor.as("6");
        assertThat(grace.send("exercises/M4E4", "exercises/M4E4/answers", Map.of("text", "J’ai traduit pour ma voisine.")).statusCode()).isEqualTo(303);
        assertThat(grace.read("exercises/M4E4")).contains("Continuer avec ce récit", "/exercises/M3E3\"");
        String story = "exercises/M3E3/sheets/2";
        String told = grace.read(story).replaceFirst("(?s).*name=\"step\" value=\"([0-9a-f-]{36})\"><bdi lang=\"fr\">J’ai traduit pour ma voisine.*", "$1");
        assertThat(told).hasSize(36);
        grace.send(story, story, Map.of("step", told));
        assertThat(grace.read(story)).containsPattern("(?s)<textarea[^>]*name=\"2.situation\"[^>]*>J’ai traduit pour ma voisine\\.<");

        assertThat(grace.send(story, story, Map.of("2.situation", "À la mairie", "2.task", "Il fallait traduire", "2.verbs", "welcome",
                "2.action", "J’ai expliqué le papier", "2.result", "Elle a signé", "2.number", "3 pages", "2.competences", "C02")).statusCode()).isEqualTo(303);
        String letter = "exercises/M10E4/sheets/1";
        String fact = grace.read(letter).replaceFirst("(?s).*name=\"step\" value=\"([0-9a-f-]{36})\"><bdi lang=\"fr\">À la mairie.*", "$1");
        assertThat(fact).hasSize(36);
        grace.send(letter, letter, Map.of("step", fact));
        assertThat(grace.read(letter)).containsPattern("(?s)<textarea[^>]*name=\"1.bring\"[^>]*>Elle a signé\\R?3 pages<")
                .doesNotContain("name=\"step\"");
        assertThat(Visitor.as("5").send(letter, letter, Map.of("step", fact)).statusCode()).as("another's story").isEqualTo(404);
    }

    @Test
    void what_is_left_for_later_is_kept_and_neither_added_nor_changed_nor_handed_in() {
        Visitor grace = Visitor.as("6");
        String line = "exercises/M2E2";
        Map<String, String> typed = Browser.fields(grace.browser().get(grace.home().resolve(line + "/steps/new")));
        typed.putAll(Map.of("title", "Un jour au port", "later", "1"));
        HttpResponse<String> later = grace.browser().post(grace.home().resolve(line + "/steps"), typed);
        assertThat(later.statusCode()).isEqualTo(303);
        assertThat(Browser.location(later).toString()).endsWith(line);
        assertThat(grace.read(line)).doesNotContain("Un jour au port");
        assertThat(grace.read(line + "/steps/new")).contains("value=\"Un jour au port\"");

        typed.put("title", "x".repeat(20_001));
        HttpResponse<String> endless = grace.browser().post(grace.home().resolve(line + "/steps"), typed);
        assertThat(endless.statusCode()).isEqualTo(422);
        assertThat(endless.body()).contains("id=\"error-draft\"");

        typed.remove("later");
        typed.putAll(Map.of("kind", "job", "time", "before", "title", "Un jour au port"));
        assertThat(grace.browser().post(grace.home().resolve(line + "/steps"), typed).statusCode()).isEqualTo(303);
        String step = grace.read(line).replaceFirst("(?s).*(exercises/M2E2/steps/[0-9a-f-]{36})\".*", "$1");
        Map<String, String> changed = new LinkedHashMap<>(typed);
        changed.putAll(Map.of("version", "0", "title", "Deux jours au port", "later", "1"));
        assertThat(grace.browser().post(grace.home().resolve(step), changed).statusCode()).isEqualTo(303);
        assertThat(grace.read(line)).contains("Un jour au port").doesNotContain("Deux jours au port");
        assertThat(grace.read(step)).contains("value=\"Deux jours au port\"");

        String sheet = "exercises/M3E3/sheets/1";
        HttpResponse<String> begun = grace.send(sheet, sheet, Map.of("1.task", "Il fallait compter", "later", "1"));
        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(Browser.location(begun).toString()).endsWith("exercises/M3E3");
        assertThat(grace.read(sheet)).contains("Il fallait compter");
    }

    @Test
    void a_course_on_a_short_path_has_the_exercises_of_that_path() {
        Visitor grace = Visitor.as("3");
        assertThat(grace.send("course", "course/path", Map.of("path", "discovery")).statusCode()).isEqualTo(303);
        try {
            Visitor ada = Visitor.as("5");
            assertThat(ada.read("modules/M3")).contains("mon histoire", "exercises/M3E3").doesNotContain("exercises/M3E2", "exercises/M3E4");
            assertThat(ada.read("milestones/PM3")).contains("Mon histoire").doesNotContain("deuxième histoire");
            assertThat(ada.read("exercises/M3E2")).as("who began it goes on").contains("M3E2");
            assertThat(grace.read("guide/M3")).contains("Club découverte, 55 minutes").doesNotContain("À distance, 60 minutes");
            assertThat(grace.read("rules/course/PM10")).contains("PM10-actions").doesNotContain("PM10-cv");
            assertThat(grace.browser().ask("GET", grace.home().resolve("packs/M3"), new byte[0]).statusCode()).isEqualTo(200);
        } finally {
            grace.send("course", "course/path", Map.of("path", "full"));
        }
        assertThat(Visitor.as("5").read("modules/M3")).contains("exercises/M3E2");
    }
}
