package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTest extends Rig {

    private void on(Fault fault, String parameter) {
        lms.faults().set(fault, Faults.State.ON, parameter);
    }

    private HttpResponse<String> keys() {
        return tool.send(HttpRequest.newBuilder(site.keys()));
    }

    private InputStream open(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setReadTimeout(10_000);
        return connection.getInputStream();
    }

    private URI roster() {
        return site.memberships("2", site.tools().find("1").orElseThrow());
    }

    private HttpResponse<String> roster(String query) {
        return tool.call("GET", URI.create(roster() + query), tool.token(site, Scope.ROSTER.uri()), Memberships.TYPE,
                "", "");
    }

    @Test
    void every_fault_is_in_the_reference_and_on_the_page_with_its_sentence() throws IOException {
        String reference = Files.readString(Path.of("README.md"));
        String page = tool.get(site.at("/faults"), "2").body().replace("&#39;", "'");

        assertThat(Fault.values()).hasSizeGreaterThan(100).allSatisfy(fault -> {
            assertThat(reference).contains("| `" + fault.title() + "` | " + fault.meaning() + " |");
            assertThat(page).contains("<p>" + fault.meaning() + "</p>");
        });
    }

    @Test
    void every_name_with_an_ill_at_its_end_is_one_around_an_address() {
        List<String> around = List.of("jwks", "token", "grades", "roster", "configuration", "registration");

        assertThat(Arrays.stream(Ill.values()).flatMap(ill -> around.stream()
                .flatMap(what -> Fault.named(what + '-' + ill.title()).stream()))).hasSizeGreaterThan(40);
    }

    @Test
    void a_huge_body_has_its_size() throws IOException {
        on(Fault.JWKS_HUGE, "3");

        try (InputStream body = open(site.keys())) {
            assertThat(body.readAllBytes().length).isBetween(3 * 1024 * 1024, 3 * 1024 * 1024 + 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lti/certs", "/lti/openid-configuration"})
    void a_body_without_end_goes_on_and_stops_when_nobody_listens(String path) throws IOException {
        on(Fault.JWKS_ENDLESS, "");
        on(Fault.CONFIGURATION_ENDLESS, "");

        try (InputStream body = open(site.at(path))) {
            assertThat(body.readNBytes(5_000_000)).hasSize(5_000_000);
        }
        lms.faults().reset();
        assertThat(keys().statusCode()).isEqualTo(200);
    }

    @Test
    void a_dripping_body_has_begun_and_has_not_ended() throws IOException {
        on(Fault.ROSTER_DRIP, "10");

        try (InputStream body = open(roster())) {
            assertThat(new String(body.readNBytes(15), StandardCharsets.US_ASCII)).isEqualTo("{\"padding\":\"xxx");
        }
    }

    @Test
    void a_packed_body_is_small_and_unpacks_to_its_size() throws IOException {
        on(Fault.CONFIGURATION_GZIP_BOMB, "20");

        byte[] packed;
        try (InputStream body = open(site.configuration())) {
            packed = body.readAllBytes();
        }
        assertThat(packed.length).isLessThan(100_000);
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(plain.readAllBytes().length).isGreaterThan(20 * 1024 * 1024);
        }
    }

    @Test
    void other_ills_are_short() {
        on(Fault.ROSTER_MALFORMED, "");
        assertThat(new Json().readObject(roster("").body())).isEmpty();
        lms.faults().reset();
        on(Fault.ROSTER_HTML, "");
        assertThat(roster("").headers().firstValue("Content-Type")).contains(Call.HTML);
        lms.faults().reset();
        on(Fault.ROSTER_FAILS, "");
        assertThat(roster("").statusCode()).isEqualTo(500);
        lms.faults().reset();
        on(Fault.JWKS_OUTAGE, "");
        assertThatThrownBy(this::keys).isInstanceOf(Tool.Unanswered.class);
        lms.faults().reset();
        on(Fault.JWKS_REDIRECT_LOOP, "");
        assertThat(keys().headers().firstValue("Location")).contains("/lti/certs");
        lms.faults().reset();
        on(Fault.CONFIGURATION_REDIRECT_INSIDE, "");
        assertThat(tool.send(HttpRequest.newBuilder(site.configuration())).headers().firstValue("Location"))
                .contains("http://127.0.0.1:9990/management");
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"JWKS_NEW_KID", "JWKS_SAME_KID"})
    void a_changed_key_verifies_with_the_new_set_and_not_with_the_old(Fault fault) throws Exception {
        String old = keys().body();
        on(fault, "");

        String token = tool.launch(site, "5", "1").get("id_token");

        assertThat(tool.verified(site, token).getSubject()).isEqualTo("5");
        assertThat(keys().body()).isNotEqualTo(old);
        assertThat(keys().body().contains(site.keyId())).isEqualTo(fault == Fault.JWKS_SAME_KID);
        lms.faults().reset();
        assertThatThrownBy(() -> tool.verified(site, token)).isInstanceOf(InvalidJwtException.class);
    }

    @ParameterizedTest
    @CsvSource({"new, false", "same, true"})
    void a_script_changes_the_key_for_good(String kid, boolean same) throws Exception {
        String before = site.keyId();

        assertThat(tool.post(site.at("/control/keys"), "", Map.of("kid", kid)).statusCode()).isEqualTo(204);

        assertThat(site.keyId().equals(before)).isEqualTo(same);
        assertThat(tool.verified(site, tool.launch(site, "5", "1").get("id_token")).getSubject()).isEqualTo("5");
        assertThat(tool.post(site.at("/control/keys"), "", Map.of("kid", "other")).statusCode()).isEqualTo(400);
    }

    @Test
    void key_sets_can_be_crowded_strange_or_weak() throws Exception {
        on(Fault.JWKS_MANY, "500");
        assertThat(keys().body()).contains("\"other-499\"", site.keyId());
        lms.faults().reset();
        on(Fault.JWKS_STRANGE, "");
        assertThat(keys().body()).contains("\"oct\"", "\"PQC\"", "{\"kid\":\"a\",");
        lms.faults().reset();
        on(Fault.JWKS_WEAK, "");
        assertThat(keys().body().length()).isLessThan(300);
    }

    @ParameterizedTest
    @CsvSource({"WRONG_ISSUER, '\"iss\":\"https://elsewhere.example\"'",
            "FOREIGN_SERVICES, '\"context_memberships_url\":\"http://127.0.0.1:9990/memberships\"'",
            "DEEP_TOKEN, '[[[[[[[[[['", "HUGE_TOKEN, xxxxxxxxxxxxx"})
    void tokens_carry_what_they_should_not(Fault fault, String text) {
        on(fault, "");

        assertThat(Tool.payload(tool.launch(site, "5", "1").get("id_token"))).contains(text);
    }

    @Test
    void contents_can_be_asked_to_be_sent_elsewhere() {
        on(Fault.FOREIGN_RETURN, "");

        assertThat(Tool.payload(tool.launchAt(site, "3", "/launch/deep-link/2/1").get("id_token")))
                .contains("\"deep_link_return_url\":\"https://elsewhere.example/steal\"");
    }

    private String accessToken() {
        return tool.post(site.tokenEndpoint(), "5", tool.tokenRequest(site, Tool.SCOPES)).body();
    }

    @Test
    void access_tokens_can_be_odd() {
        on(Fault.TOKEN_NO_EXPIRY, "");
        assertThat(accessToken()).doesNotContain("expires_in");
        lms.faults().reset();
        on(Fault.TOKEN_TEXT_EXPIRY, "");
        assertThat(accessToken()).contains("\"expires_in\":\"3600\"");
        lms.faults().reset();
        on(Fault.TOKEN_FEWER_SCOPES, "");
        assertThat(accessToken()).contains(Scope.ITEMS_READ.uri()).doesNotContain(Scope.SCORE.uri());
        lms.faults().reset();
        on(Fault.TOKEN_SHORT, "0");
        String token = tool.token(site, Scope.ROSTER.uri());
        assertThat(tool.call("GET", roster(), token, "", "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void next_pages_loop_or_lead_away() {
        on(Fault.ROSTER_NEXT_LOOP, "");
        assertThat(roster("?limit=2").headers().firstValue("Link")).hasValueSatisfying(
                link -> assertThat(link).contains(roster() + "?limit=2>"));
        lms.faults().reset();
        on(Fault.ROSTER_NEXT_FOREIGN, "");
        assertThat(roster("").headers().firstValue("Link")).contains("<https://elsewhere.example/next>; rel=\"next\"");
        lms.faults().reset();
        on(Fault.LINEITEMS_NEXT_LOOP, "");
        assertThat(tool.call("GET", site.lineItems("2"), tool.token(site, Tool.SCOPES), Services.ITEMS, "", "")
                .headers().firstValue("Link")).hasValueSatisfying(
                        link -> assertThat(link).contains("/lti/services/2/lineitems?type_id=1>"));
    }

    @Test
    void rosters_can_be_cut_doubled_incomplete_or_forbidden() {
        on(Fault.ROSTER_SECOND_PAGE_FAILS, "");
        assertThat(roster("?limit=2").statusCode()).isEqualTo(200);
        assertThat(roster("?limit=2&from=2").statusCode()).isEqualTo(500);
        lms.faults().reset();
        on(Fault.ROSTER_TWICE, "");
        assertThat(roster("?limit=2").body().split("\"user_id\":\"5\"", -1)).hasSize(3);
        lms.faults().reset();
        on(Fault.ROSTER_INCOMPLETE, "");
        assertThat(roster("?limit=1").body()).doesNotContain("\"status\"").contains("\"user_id\"");
        lms.faults().reset();
        on(Fault.ROSTER_FORBIDDEN, "");
        assertThat(roster("").statusCode()).isEqualTo(403);
    }

    @Test
    void configurations_and_registrations_can_lie() {
        on(Fault.CONFIGURATION_FOREIGN_ISSUER, "");
        on(Fault.CONFIGURATION_FOREIGN_ENDPOINTS, "");
        assertThat(tool.send(HttpRequest.newBuilder(site.configuration())).body()).contains(
                "\"issuer\" : \"https://elsewhere.example\"", "\"http://169.254.169.254/lti/token\"");
        lms.faults().reset();
        on(Fault.CONFIGURATION_INCOMPLETE, "");
        assertThat(tool.send(HttpRequest.newBuilder(site.configuration())).body()).doesNotContain("jwks_uri");
        on(Fault.REGISTRATION_UNPROCESSABLE, "");
        String ticket = site.tickets().issue(RegistrationTickets.Ticket.fresh("client", true, false, ""), site.key(),
                new Json());
        assertThat(tool.call("POST", site.at("/lti/registration"), ticket, "", "application/json", "{}").statusCode())
                .isEqualTo(422);
        assertThat(site.tickets().spent(ticket)).isFalse();
    }
}
