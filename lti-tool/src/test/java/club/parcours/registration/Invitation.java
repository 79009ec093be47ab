package club.parcours.registration;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import club.parcours.practice.Site;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/** A registration link of the server under test, and what the practice LMS makes of it. */
record Invitation(URI link) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One that allows the practice LMS's host. */
    static Invitation of(String tenant, Site site) {
        return told("{\"tenant\": \"%s\", \"allowed_hosts\": [\"%s\"]}".formatted(tenant, site.address().getAuthority()));
    }

    /** One for the public internet. */
    static Invitation of(String tenant) {
        return told("{\"tenant\": \"%s\"}".formatted(tenant));
    }

    private static Invitation told(String body) {
        HttpResponse<String> answer = Lms.operate("POST", "invitations", body);
        assertThat(answer.statusCode()).isEqualTo(201);
        return new Invitation(URI.create(json(answer).path("link").asText()));
    }

    /** What the LMS opens in its administrator's browser. @param how form fields for its control address */
    URI opened(Site site, String how) {
        HttpResponse<String> begun = Browser.inWindow().post(
                site.address().resolve("/control/registrations" + (how.isEmpty() ? "" : "?" + how)),
                Map.of("address", link.toString()));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return URI.create(json(begun).path("open").asText());
    }

    /** Opened in a frame without cookies, read and agreed to. */
    HttpResponse<String> agreed(Site site, String how) {
        Browser admin = Browser.inFrameWithoutCookies();
        return admin.submit(admin.get(opened(site, how)));
    }

    /** The newest tool of the site, as its control address tells. */
    static JsonNode newest(Site site) {
        JsonNode tools = json(Browser.inWindow().get(site.address().resolve("/control/tools")));
        return tools.get(tools.size() - 1);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What the operator's desk shows once an LMS was told anew there. */
    static String renewedOnDesk(String registration) {
        Browser operator = Browser.inWindow();
        operator.submit(operator.get(Lms.operatorLink()));
        URI page = TheWar.base().resolve("/app/operator/registrations/" + registration);
        String token = operator.get(page).body().replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        return operator.post(URI.create(page + "/renewals"), Map.of("csrf", token)).body();
    }
}
