package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends Rig {

    private String page(String account, String path) {
        return tool.get(site.at(path), account).body();
    }

    @Test
    void the_first_page_says_it_is_for_practice_and_offers_every_account() {
        assertThat(page("", "/")).contains("There is no password", "Baobab 12", "Student without a name", "Teacher One",
                lms.second().address().toString());
    }

    @Test
    void entering_remembers_account_and_language() {
        var answer = tool.post(site.at("/enter"), "", Map.of("account", "6", "locale", "ar"));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("practice_" + site.address().getPort() + "=6-ar");
        assertThat(answer.headers().firstValue("Location")).contains("/courses");
    }

    @Test
    void a_course_shows_its_activities_to_open_in_two_ways() {
        assertThat(page("5", "/course/2")).contains("Mon parcours : la ligne de vie", "Le parcours complet",
                "href=\"/course/2/activity/1\"", "href=\"/launch/1\" target=\"_blank\"");
    }

    @Test
    void an_activity_opens_in_a_frame_that_may_use_microphone_and_camera() {
        assertThat(page("5", "/course/2/activity/1")).contains("src=\"/launch/1\"", "allow=\"microphone http", "; camera http");
    }

    @Test
    void the_launch_page_has_a_button_for_browsers_without_script() {
        assertThat(page("5", "/launch/1")).contains("<button>", "src=\"/submit.js\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/courses", "/course/2", "/course/2/activity/1", "/course/2/gradebook", "/course/2/roster",
            "/launch/1"})
    void who_chose_no_account_is_led_to_the_first_page(String path) {
        assertThat(tool.get(site.at(path), "nobody").headers().firstValue("Location")).contains("/");
    }

    @ParameterizedTest
    @CsvSource({"/course/99", "/course/2/activity/3", "/launch/99"})
    void what_is_not_there_leads_to_the_first_page(String path) {
        assertThat(tool.get(site.at(path), "5").headers().firstValue("Location")).contains("/");
    }

    @Test
    void a_student_sees_their_own_row_and_a_teacher_all() {
        assertThat(page("5", "/course/2/gradebook")).contains("Baobab 12").doesNotContain("Safran 3", "Lock");
        assertThat(page("3", "/course/2/gradebook")).contains("Baobab 12", "Safran 3", "Lock");
        assertThat(page("4", "/course/2/gradebook")).contains("Baobab 12", "Safran 3").doesNotContain("Lock");
    }

    @Test
    void a_teacher_overrides_and_locks_a_student_does_not() {
        String path = "/course/2/gradebook/1/override/5";
        tool.post(site.at(path), "5", Map.of("value", "9", "comment", "mine"));
        assertThat(site.gradebook().grade("1", "5").overridden()).isEmpty();

        tool.post(site.at(path), "3", Map.of("value", "7,5", "comment", "well done"));
        assertThat(page("5", "/course/2/gradebook")).contains("7.5", "well done", "by the teacher");

        tool.post(site.at(path), "3", Map.of("value", ""));
        assertThat(site.gradebook().grade("1", "5").overridden()).isEmpty();

        tool.post(site.at("/course/2/gradebook/1/lock"), "3", Map.of("locked", "yes"));
        assertThat(site.gradebook().column("2", "1")).map(Column::locked).contains(true);
    }

    @Test
    void whatever_a_tool_sends_is_escaped() {
        site.gradebook().create(new Column("", "2", "<script>alert('x')</script>", BigDecimal.TEN, "\"><b>", "", "",
                false, false));

        assertThat(page("3", "/course/2/gradebook")).contains("&lt;script&gt;alert(&#39;x&#39;)", "&quot;&gt;&lt;b&gt;")
                .doesNotContain("<script>alert");
        assertThat(page("5", "/return?lti_msg=%3Cb%3Ehello")).contains("&lt;b&gt;hello");
    }

    @Test
    void the_faults_page_switches() {
        assertThat(page("5", "/faults")).contains("score-drop-after-write", "name=\"parameter\" value=\"5000\"");

        tool.post(site.at("/faults/score-500"), "5", Map.of("state", "once"));

        assertThat(lms.faults().peek(Fault.SCORE_500)).isPresent();
    }

    @Test
    void the_log_page_shows_the_newest_request_first() {
        tool.token(site, Tool.SCOPES);
        tool.launch(site, "5", "1");

        assertThat(page("5", "/log")).containsSubsequence("<b>authentication</b> 200", "<b>token</b> 200");
    }

    @Test
    void everybody_of_the_course_is_on_the_list_of_people() {
        assertThat(page("3", "/course/2/roster")).contains("Baobab 12", "Non-editing teacher", "suspended")
                .doesNotContain("<th scope=\"row\">Cèdre 21", "<th scope=\"row\">Site Administrator");
    }

    @Test
    void a_title_names_course_and_page() {
        assertThat(page("3", "/course/2/gradebook")).contains("<h1>Club de printemps: gradebook</h1>");
        assertThat(page("3", "/course/2/roster"))
                .contains("<title>Club de printemps: people - Practice LMS one</title>");
    }
}
