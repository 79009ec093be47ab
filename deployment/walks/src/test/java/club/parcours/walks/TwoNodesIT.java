package club.parcours.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL: a launch sent fifty times at once, to both, opens one session. */
class TwoNodesIT {
    private static final int TIMES = 50;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void of_fifty_equal_launches_one_is_accepted() throws Exception {
        try (Postgres postgres = new Postgres();
                Tool first = Tool.started("node-one", postgres.database());
                Tool second = first.anotherNode("node-two");
                Lms lms = new Lms(first.address())) {
            first.register(lms);
            HttpResponse<String> login = http.send(form(first.ownAddress(), "/app/lti/login", Map.of(
                    "iss", lms.first().address().toString(), "login_hint", "5", "lti_message_hint", "{\"cmid\":1}",
                    "client_id", lms.first().clientId(), "lti_deployment_id", lms.first().deploymentId(),
                    "target_link_uri", first.address() + "/app/open/modules/M2")).build(),
                    HttpResponse.BodyHandlers.ofString());
            Map<String, String> asked = query(login.headers().firstValue("Location").orElseThrow());
            String cookies = login.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; "));
            Map<String, String> launch = Map.of("state", asked.get("state"), "id_token",
                    lms.first().idToken("5", "1").claim("nonce", asked.get("nonce")).text());

            List<HttpResponse<String>> answers = IntStream.range(0, TIMES)
                    .mapToObj(number -> form((number % 2 == 0 ? first : second).ownAddress(), "/app/lti/launch", launch)
                            .header("Cookie", cookies).build())
                    .map(request -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                    .toList().stream().map(CompletableFuture::join).toList();

            assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.body().contains("state_replayed")).hasSize(TIMES - 1);
        }
    }

    private static HttpRequest.Builder form(URI node, String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    private static Map<String, String> query(String address) {
        return Stream.of(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
