package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.Seat;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody looks at their files and has one gone, without a script. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OwnFilesIT {
    private static final String FILES = "privacy/files";
    private static final Pattern REMOVAL = Pattern.compile("/privacy/files/([0-9a-f-]{36})/removal\"");

    @Test
    void a_file_is_listed_with_its_place_goes_from_both_and_is_nobody_elses() {
        try (Lms lms = Lms.registered()) {
            Seat learner = Seat.of(lms.first(), "5", "2");
            Seat peer = Seat.of(lms.first(), "6", "2");
            Seat facilitator = Seat.of(lms.first(), "3", "2");
            Seat stranger = Seat.of(lms.second(), "5", "2");
            assertThat(learner.get("privacy").body()).contains("/privacy/files\"");
            assertThat(learner.get(FILES).body()).contains("pas encore de fichier").doesNotContain("removal");
            note(learner, "Mon stage <b>en ville</b>");
            note(learner, "");
            String list = learner.get(FILES).body();
            assertThat(list).contains("/portfolio/sections/evidence\"", "Mon stage &lt;b&gt;en ville", "0,1 Mo", "<progress");
            Matcher files = REMOVAL.matcher(list);
            assertThat(files.find()).isTrue();
            String silent = files.group(1);
            assertThat(files.find()).isTrue();
            String worded = files.group(1);

            for (Seat other : new Seat[] {peer, facilitator, stranger}) {
                assertThat(other.get(FILES + "/" + worded + "/removal").statusCode()).isEqualTo(404);
                assertThat(other.post(FILES + "/" + worded + "/removal").statusCode()).isEqualTo(404);
                assertThat(other.get(FILES).body()).doesNotContain(worded);
            }
            assertThat(learner.get(FILES + "/" + worded + "/removal").body()).contains("Tes mots restent");
            assertThat(learner.get(FILES + "/" + silent + "/removal").body()).contains("rien d’autre");
            for (String file : new String[] {worded, silent}) {
                assertThat(learner.get("files/" + file).statusCode()).isEqualTo(200);
                assertThat(learner.post(FILES + "/" + file + "/removal").statusCode()).isEqualTo(303);
                assertThat(learner.get("files/" + file).statusCode()).isEqualTo(404);
                assertThat(learner.get(FILES + "/" + file + "/removal").statusCode()).isEqualTo(404);
                HttpResponse<String> twice = learner.post(FILES + "/" + file + "/removal");
                assertThat(twice.statusCode()).as("a second tap").isEqualTo(404);
                assertThat(twice.body()).as("and what is left").contains("id=\"room\"");
            }
            assertThat(learner.get("portfolio/sections/evidence").body()).contains("Mon stage").doesNotContain("download");
            assertThat(learner.get(FILES + "?after=none").statusCode()).isEqualTo(404);
        }
    }

    private static void note(Seat learner, String text) {
        String form = Browser.fields(learner.get("portfolio/sections/evidence/new")).get("form");
        HttpResponse<String> answer = learner.browser().send(learner.home().resolve("portfolio/sections/evidence/entries"),
                Map.of("csrf", learner.csrf(), "form", form, "text", text, "link", "", "link-title", ""), "any-file", "stage.txt",
                "Bien travaillé".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
