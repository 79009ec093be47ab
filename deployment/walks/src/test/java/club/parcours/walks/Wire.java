package club.parcours.walks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests without a browser: where very many are wanted, or some that no browser would send. */
final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    /** A request that posts a form. */
    static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    /** What an LMS sends to begin the login of its student 5, who opened link 1. */
    static HttpRequest login(URI node, Tool tool, Lms lms) {
        return form(node.resolve("/app/lti/login"), Map.of(
                "iss", lms.first().address().toString(), "login_hint", "5", "lti_message_hint", "{\"cmid\":1}",
                "client_id", lms.first().clientId(), "lti_deployment_id", lms.first().deploymentId(),
                "target_link_uri", tool.address() + "/app/open/modules/M2")).build();
    }

    /** The form with which the same LMS ends a login. */
    static HttpRequest.Builder launch(URI node, Lms lms, HttpResponse<String> login) {
        Map<String, String> asked = query(login.headers().firstValue("Location").orElseThrow());
        return form(node.resolve("/app/lti/launch"), Map.of("state", asked.get("state"), "id_token",
                lms.first().idToken("5", "1").claim("nonce", asked.get("nonce")).text()))
                .header("Cookie", login.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; ")));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends all at once and waits for every answer. */
    List<HttpResponse<String>> sendAll(Stream<HttpRequest> requests) {
        return requests.map(request -> http.sendAsync(request, BodyHandlers.ofString())).toList().stream()
                .map(CompletableFuture::join).toList();
    }

    private static Map<String, String> query(String address) {
        return Stream.of(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
