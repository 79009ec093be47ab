package club.parcours.framework;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Lms;
import club.parcours.house.Seat;
import club.parcours.practice.Site;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organisation's own words over HTTP: made by a referent, met by its learners, unknown to everybody else. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FrameworkIT {
    private static final String HERE = "desk/frameworks/CLUB";
    private static final String CLAIM = "competences/C02";

    private static Lms lms;

    @BeforeAll
    static void start() {
        lms = Lms.unregistered();
        List.of(lms.first(), lms.second()).forEach(site -> Lms.register(
                Lms.registration(site, "Words of " + site.address()).replaceFirst("\\{", "{\"admins_are_referents\": true, ")));
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void from_a_table_to_the_tag_on_a_claim_in_this_organisation_and_in_no_other() {
        Seat referent = referent(lms.first());
        assertThat(referent.post("desk/frameworks", "title", "Référentiel du club", "short", "club", "language", "fr").statusCode())
                .isEqualTo(303);
        HttpResponse<String> refused = table(referent, "ACC1;Accueillir;C02\nORI1;;C99\n", StandardCharsets.UTF_8);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ACC1;Accueillir;C02\nORI1;;C99", "Ligne 2", "Les mots manquent.", "C99");
        assertThat(table(referent, "ACC1;Être accueillant;C02\nORI1;Orienter;C03;Je montre.\n", Charset.forName("windows-1252")).statusCode())
                .isEqualTo(303);
        assertThat(table(referent, "ACC1;Encore;C02", StandardCharsets.UTF_8).statusCode()).as("an older draft").isEqualTo(409);

        Seat learner = Seat.of(lms.first(), "5", "2");
        assertThat(learner.get(CLAIM).body()).as("a draft").doesNotContain("Être accueillant");
        assertThat(referent.post(HERE + "/versions", "version", version(referent)).statusCode()).isEqualTo(303);
        learner.post(CLAIM + "/levels", "level", "1");
        assertThat(learner.get(CLAIM).body()).contains("Être accueillant", "/frameworks/CLUB-1\"").doesNotContain("Orienter");
        assertThat(learner.get("frameworks/CLUB-1").body()).contains("Être accueillant", "Je montre.");

        Seat strange = Seat.of(lms.second(), "5", "2");
        assertThat(strange.get(CLAIM).body()).doesNotContain("Être accueillant", "CLUB-1");
        assertThat(strange.get("frameworks/CLUB-1").statusCode()).isEqualTo(404);
        assertThat(referent(lms.second()).get(HERE).statusCode()).isEqualTo(404);
    }

    @Test
    void to_participants_and_facilitators_no_draft_exists() {
        referent(lms.first()).post("desk/frameworks", "title", "Brouillon", "short", "SECRET", "language", "fr");
        for (String account : List.of("5", "3")) {
            Seat other = Seat.of(lms.first(), account, "2");
            for (String path : List.of("desk/frameworks", "desk/frameworks/SECRET")) {
                assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(other.post(path, "title", "Mien", "short", "MIEN", "language", "fr").statusCode()).as(path).isEqualTo(404);
            }
            for (String deed : List.of("terms", "term-removals", "versions", "withdrawal", "removal")) {
                assertThat(other.post("desk/frameworks/SECRET/" + deed, "version", "0", "code", "X", "label", "x", "competence", "C01")
                        .statusCode()).as(deed).isEqualTo(404);
            }
            assertThat(other.browser().send(other.home().resolve("desk/frameworks/SECRET/table"), Map.of("csrf", other.csrf(), "table",
                    "X;x;C01", "version", "0"), "file", "", new byte[0]).statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> table(Seat referent, String text, Charset charset) {
        return referent.browser().send(referent.home().resolve(HERE + "/table"), Map.of("csrf", referent.csrf(), "table", "", "alone",
                "true", "version", text.contains("Encore") ? "0" : version(referent)), "file", "mots.csv", text.getBytes(charset));
    }

    private static String version(Seat referent) {
        return referent.get(HERE).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private static Seat referent(Site site) {
        return Seat.of(site, "2", "2");
    }
}
