package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest extends Rig {

    private final Json json = new Json();

    private ObjectNode read(HttpResponse<String> answer) {
        return json.readObject(answer.body()).orElseThrow();
    }

    private String ticket(String... more) {
        String query = "address=" + tool.address() + "/app/lti/register/abc" + String.join("", more);
        return read(tool.post(site.at("/control/registrations?" + query), "", Map.of()))
                .path("registration_token").asText();
    }

    private ObjectNode metadata() {
        ObjectNode said = json.object().put("client_name", "<b>Another</b> tool").put("application_type", "web")
                .put("initiate_login_uri", tool.address() + "/app/lti/login")
                .put("jwks_uri", tool.address() + "/app/lti/jwks.json")
                .put("token_endpoint_auth_method", "private_key_jwt").put("scope", Scope.SCORE.uri());
        said.putArray("response_types").add("id_token");
        said.putArray("redirect_uris").add(tool.address() + "/app/lti/launch");
        ObjectNode configuration = said.putObject(ToolMetadata.TOOL).put("domain", tool.address().getAuthority())
                .put("target_link_uri", tool.address() + "/app/open/path");
        configuration.putArray("claims").add("sub").add("name");
        configuration.putObject("custom_parameters").put("a", "b=c");
        configuration.putArray("messages").addObject().put("type", "LtiDeepLinkingRequest")
                .put("target_link_uri", tool.address() + "/app/open/choose");
        return said;
    }

    private HttpResponse<String> send(String method, String path, String token, ObjectNode body) {
        return tool.call(method, site.at(path), token, "", "application/json", body.isEmpty() ? "" : body.toString());
    }

    private HttpResponse<String> register(String token) {
        return send("POST", "/lti/registration", token, metadata());
    }

    @Test
    void the_configuration_names_the_issuer_every_address_and_what_can_be_asked_for() {
        ObjectNode document = read(tool.send(HttpRequest.newBuilder(site.configuration())));

        assertThat(document.path("issuer").asText()).isEqualTo(site.address().toString());
        assertThat(document.path("registration_endpoint").asText()).isEqualTo(site.address() + "/lti/registration");
        assertThat(document.toString()).contains(Scope.ROSTER.uri(), "LtiDeepLinkingRequest", "Context.id.history")
                .doesNotContain(Scope.GROUPS.uri(), "notice_types_supported", "DataPrivacyLaunchRequest");
    }

    @Test
    void what_the_site_offers_beyond_a_moodle_is_in_the_configuration() {
        tool.post(site.at("/control/offers"), "", Map.of("groups", "yes", "notices", "yes", "extra-messages", "yes"));

        assertThat(tool.send(HttpRequest.newBuilder(site.configuration())).body()).contains(Scope.GROUPS.uri(),
                "LtiContextCopyNotice", "DataPrivacyLaunchRequest", "LtiSubmissionReviewRequest");
        assertThat(lms.second().offers().has(Offer.GROUPS)).isFalse();
        assertThat(tool.post(site.at("/control/offers"), "", Map.of("storage", "perhaps")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_new_tool_waits_for_the_administrator_and_has_a_deployment() {
        HttpResponse<String> answer = register(ticket());

        assertThat(answer.statusCode()).isEqualTo(200);
        ObjectNode registered = read(answer);
        assertThat(registered.path("client_id").asText()).hasSize(15);
        assertThat(registered.path("client_name").asText()).isEqualTo("Another tool");
        assertThat(registered.path(ToolMetadata.TOOL).path("deployment_id").asText()).isEqualTo("2");
        assertThat(registered.path(ToolMetadata.TOOL).path("custom_parameters").path("a").asText()).isEqualTo("b");
        assertThat(registered.path("scope").asText()).contains(Scope.ITEMS.uri());
        RegisteredTool made = site.tools().find("2").orElseThrow();
        assertThat(made.state()).isEqualTo(RegisteredTool.State.PENDING);
        assertThat(made.metadata().scopes()).doesNotContain(Scope.ITEMS).contains(Scope.SCORE, Scope.ITEMS_READ);
        assertThat(made.metadata().custom()).containsEntry("a", "b=c");
    }

    @Test
    void a_deployment_may_come_later_and_a_tool_may_be_used_at_once() {
        ObjectNode registered = read(register(ticket("&deployment=later&activate=at-once")));

        assertThat(registered.path(ToolMetadata.TOOL).has("deployment_id")).isFalse();
        assertThat(site.tools().find("2")).map(RegisteredTool::usable).contains(false);
        tool.post(site.at("/admin/tools/2"), "2", Map.of("deployment", "new"));
        assertThat(site.tools().find("2")).map(RegisteredTool::usable).contains(true);
    }

    @Test
    void a_token_is_good_for_one_registration() {
        String token = ticket();
        register(token);

        HttpResponse<String> again = register(token);

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).isEqualTo("token_already_used");
        assertThat(site.tools().all()).hasSize(2);
    }

    @Test
    void without_a_token_or_with_rubbish_nobody_registers() {
        HttpResponse<String> none = tool.send(HttpRequest.newBuilder(site.at("/lti/registration"))
                .POST(HttpRequest.BodyPublishers.ofString(metadata().toString())));

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).isEqualTo("missing_registration_token");
        assertThat(register("rubbish").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"jwks_uri, '', missing required attribute jwks_uri", "redirect_uris, text, invalid_redirect_uris",
            "token_endpoint_auth_method, none, invalid_token_endpoint_auth_method",
            "application_type, native, invalid_application_type", "initiate_login_uri, here, invalid_address"})
    void what_is_missing_or_wrong_is_said_in_plain_text(String member, String value, String complaint) {
        ObjectNode said = metadata();
        said.remove(member);
        if (!value.isEmpty()) {
            said.put(member, value);
        }
        String token = ticket();

        HttpResponse<String> answer = send("POST", "/lti/registration", token, said);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(complaint);
        assertThat(register(token).statusCode()).isEqualTo(200);
    }

    @Test
    void the_domain_has_to_be_the_one_of_the_target() {
        ObjectNode said = metadata();
        said.withObject("/" + ToolMetadata.TOOL.replace("/", "~1")).put("domain", "elsewhere.example");

        assertThat(send("POST", "/lti/registration", ticket(), said).body()).isEqualTo("domain_targetlinkuri_mismatch");
    }

    @Test
    void a_tool_reads_replaces_and_ends_its_registration_with_its_access_token() {
        ObjectNode registered = read(register(ticket()));
        String path = URI.create(registered.path("registration_client_uri").asText()).getPath();
        String token = registered.path("registration_access_token").asText();

        assertThat(read(send("GET", path, token, json.object())).path("client_id"))
                .isEqualTo(registered.get("client_id"));
        assertThat(send("PUT", path, token, metadata().put("client_name", "New name")).statusCode()).isEqualTo(200);
        assertThat(site.tools().find("2").orElseThrow().metadata().name()).isEqualTo("New name");
        assertThat(send("PUT", path, "rubbish", metadata()).statusCode()).isEqualTo(401);
        assertThat(send("DELETE", path, token, json.object()).statusCode()).isEqualTo(204);
        assertThat(site.tools().find("2")).isEmpty();
    }

    @Test
    void the_administrator_lets_a_tool_renew_its_registration_more_than_once() {
        ObjectNode registered = read(register(ticket()));
        String renewal = read(tool.post(site.at("/control/registrations?update=2"), "", Map.of()))
                .path("registration_token").asText();

        for (String name : List.of("Second", "Third")) {
            ObjectNode answer = read(send("POST", "/lti/registration", renewal, metadata().put("client_name", name)));
            assertThat(answer.path("client_id")).isEqualTo(registered.get("client_id"));
        }
        assertThat(read(send("GET", "/lti/registration", renewal, json.object())).path("client_name").asText())
                .isEqualTo("Third");
        assertThat(site.tools().all()).hasSize(2);
    }

    @Test
    void a_pending_tool_gets_tokens_and_a_suspended_one_does_not() {
        String client = read(register(ticket())).path("client_id").asText();

        assertThat(tokenAnswer(client)).contains("access_token");
        tool.post(site.at("/control/tools/2"), "", Map.of("state", "suspended"));
        assertThat(tokenAnswer(client)).contains("invalid_client");
    }

    private String tokenAnswer(String client) {
        Map<String, String> form = tool.tokenRequest(site, Scope.SCORE.uri());
        form.put("client_assertion", tool.assertion(site, client, tool.key(), -5, 60));
        return tool.post(site.tokenEndpoint(), "5", form).body();
    }

    @Test
    void a_launch_of_a_suspended_tool_stops_on_a_page() {
        tool.post(site.at("/admin/tools/1"), "2", Map.of("state", "suspended"));

        HttpResponse<String> launch = tool.get(site.at("/launch/1"), "5");

        assertThat(launch.statusCode()).isEqualTo(403);
        assertThat(launch.body()).contains("Not in use");
    }

    @Test
    void the_page_opens_the_tools_page_in_a_frame_or_a_window() {
        String address = tool.address() + "/app/lti/register/abc";
        String frame = tool.post(site.at("/admin/tools/add"), "2", Map.of("address", address)).body();
        String window = tool.post(site.at("/admin/tools/add"), "2", Map.of("address", address + "?a=1", "where",
                "window")).body();

        assertThat(frame).contains("<iframe id=\"registration\"", "src=\"" + address + "?openid_configuration=http%3A",
                "data-origin=\"" + tool.address() + "\"", "&amp;registration_token=ey");
        assertThat(window).contains("href=\"" + address + "?a=1&amp;openid_configuration=", "rel=\"opener\"");
        assertThat(tool.post(site.at("/admin/tools/add"), "2", Map.of("address", "javascript:1")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void only_the_administrator_sees_and_changes_the_tools() {
        assertThat(tool.get(site.at("/admin/tools"), "2").body()).contains("parcours-tool", "Add a tool");
        assertThat(tool.get(site.at("/admin/tools"), "3").statusCode()).isEqualTo(403);
        tool.post(site.at("/admin/tools/1"), "3", Map.of("state", "deleted"));
        assertThat(site.tools().all()).hasSize(1);
    }
}
