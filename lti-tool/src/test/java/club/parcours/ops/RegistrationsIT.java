package club.parcours.ops;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Lms;
import club.parcours.house.TheWar;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RegistrationsIT {
    private final String told = """
            {"issuer": "https://%s.example", "client_id": "1", "deployment_id": "1", "tenant": "Club",
             "authorization_endpoint": "https://lms.example/auth", "token_endpoint": "https://lms.example/token",
             "jwks_uri": "https://lms.example/keys"}""".formatted(UUID.randomUUID());

    @Test
    void an_lms_is_registered_once_and_known_from_then_on() {
        HttpResponse<String> first = Lms.register(told);
        HttpResponse<String> again = Lms.register(told);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body()).matches("\\{\"registration\":\"[0-9a-f-]{36}\",\"tenant\":\"[0-9a-f-]{36}\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic b3BlcmF0b3I6"})
    void without_the_token_nothing_is_registered(String authorization) {
        HttpResponse<String> answer = Lms.register(told, "Authorization", authorization);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void from_elsewhere_there_is_nothing_here_even_with_the_token() throws IOException {
        assertThat(Lms.register(told, "Authorization", "Bearer " + Lms.token(), "X-Forwarded-For", "192.0.2.7")
                .statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_taken_is_named() {
        HttpResponse<String> answer = Lms.register(told.replace("https://lms.example/keys", "keys"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"jwks_uri\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "nonsense", "{\"issuer\": {}}"})
    void what_is_no_registration_is_refused(String body) {
        assertThat(Lms.register(body).statusCode()).isBetween(400, 422);
    }

    @Test
    void only_the_operator_can_read_the_token() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Lms.tokenFile()))).isEqualTo("rw-------");
        assertThat(Lms.token()).hasSize(43);
    }

    @Test
    void our_keys_are_published_without_their_private_parts_and_may_be_cached() throws Exception {
        HttpResponse<String> keys = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(TheWar.base().resolve("/app/lti/jwks.json")).build(), BodyHandlers.ofString());

        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(keys.body()).contains("\"kty\":\"RSA\"", "\"use\":\"sig\"", "\"alg\":\"RS256\"", "\"kid\":\"")
                .doesNotContain("\"d\":", "\"p\":", "\"q\":");
        assertThat(keys.headers().allValues("Cache-Control")).singleElement().asString().contains("max-age=3600");
    }
}
