package club.parcours.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class RegistrationDocumentTest {
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    @Test
    void moodle_is_asked_for_what_moodle_offers() {
        JsonObject asked = document("Moodle").json();
        JsonObject tool = asked.getJsonObject(TOOL);

        assertThat(asked.getString("scope")).isEqualTo(GRADES + "lineitem " + GRADES + "lineitem.readonly " + GRADES
                + "score " + GRADES + "result.readonly");
        assertThat(tool.getJsonArray("claims")).hasToString("[\"sub\",\"name\"]");
        assertThat(tool.getJsonObject("custom_parameters"))
                .hasToString("{\"context_id_history\":\"$Context.id.history\"}");
        assertThat(tool.getJsonArray("messages")).hasSize(2);
        assertThat(tool.getJsonArray("messages").getJsonObject(0).containsKey("placements")).isFalse();
        assertThat(tool.getJsonArray("messages").getJsonObject(1).getJsonArray("placements"))
                .hasToString("[\"ContentArea\"]");
    }

    @Test
    void the_domain_is_the_targets_own_host_and_port() {
        JsonObject tool = document("Moodle").json().getJsonObject(TOOL);

        assertThat(tool.getString("domain")).isEqualTo("tool.example:8443");
        assertThat(tool.getString("target_link_uri")).startsWith("https://tool.example:8443/");
    }

    @Test
    void everything_the_specification_demands_is_there() {
        JsonObject asked = document("Sakai").json();

        assertThat(asked).containsOnlyKeys("application_type", "response_types", "grant_types", "initiate_login_uri",
                "redirect_uris", "client_name", "client_uri", "logo_uri", "jwks_uri", "token_endpoint_auth_method",
                "scope", TOOL);
        assertThat(asked.getJsonArray("redirect_uris")).hasToString("[\"https://tool.example:8443/launch\"]");
        assertThat(asked.getJsonArray("grant_types")).hasToString("[\"implicit\",\"client_credentials\"]");
        assertThat(asked.getString("token_endpoint_auth_method")).isEqualTo("private_key_jwt");
    }

    @Test
    void canvas_hears_its_own_words_and_others_do_not() {
        JsonObject canvas = document("Canvas").json().getJsonObject(TOOL);

        assertThat(canvas.getString("https://canvas.instructure.com/lti/privacy_level")).isEqualTo("name_only");
        assertThat(canvas.getJsonArray("messages").getJsonObject(0).getJsonArray("placements"))
                .hasToString("[\"https://canvas.instructure.com/lti/course_navigation\"]");
        assertThat(document("Moodle").json().toString()).doesNotContain("canvas");
    }

    @Test
    void a_scope_that_is_not_offered_is_not_asked_for() {
        assertThat(document("Brightspace").scopes()).doesNotContain(GRADES + "lineitem.readonly")
                .contains(GRADES + "score");
    }

    @Test
    void a_platform_that_names_no_messages_is_asked_for_links_alone() {
        assertThat(document("one that says no more").messages()).extracting(ToolDescription.Wish::type)
                .containsExactly("LtiResourceLinkRequest");
        assertThat(document("one that says no more").json().getString("scope")).isEmpty();
    }

    private static RegistrationDocument document(String platform) {
        return new RegistrationDocument(Documents.tool(), Documents.of(platform));
    }
}
