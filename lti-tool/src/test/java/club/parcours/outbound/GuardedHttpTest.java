package club.parcours.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {
    private static final UUID REGISTRATION = new UUID(0, 1);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private GuardedHttp http;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        http = TestHttp.guarded((registration, host, port) -> registration.equals(REGISTRATION)
                && host.equals("127.0.0.1") && port == server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        byte[] body = new byte[0];
        int status = 200;
        switch (exchange.getRequestURI().getPath()) {
            case "/away" -> {
                status = 302;
                exchange.getResponseHeaders().set("Location", address("/elsewhere").toString());
            }
            case "/large" -> body = new byte[300 * 1024];
            case "/larger" -> body = new byte[1100 * 1024];
            case "/vast" -> body = new byte[5100 * 1024 + 1024 * 1024];
            case "/cookie" -> exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            default -> body = (exchange.getRequestHeaders().getFirst("User-Agent") + "|"
                    + exchange.getRequestHeaders().getFirst("Accept") + "|"
                    + exchange.getRequestHeaders().getFirst("Content-Type") + "|"
                    + exchange.getRequestHeaders().getFirst("Cookie") + "|"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Answer get(String path, Map<String, String> headers) throws IOException {
        return http.send(REGISTRATION, Request.get(address(path), headers));
    }

    private Answer list(String path, Map<String, String> headers) throws IOException {
        return http.send(REGISTRATION, new Request("GET", address(path), headers, new byte[0], true));
    }

    @Test
    void a_request_goes_out_as_it_was_written_and_says_who_asks() throws IOException {
        Answer answer = http.send(REGISTRATION, new Request("POST", address("/scores?type_id=1"),
                Map.of("Content-Type", "application/vnd.ims.lis.v1.score+json", "Accept", "application/json"),
                "{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("Parcours/1.0|application/json|application/vnd.ims.lis.v1.score+json|null|{}");
        assertThat(asked).containsExactly("POST /scores?type_id=1");
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws IOException {
        assertThat(get("/away", Map.of()).status()).isEqualTo(302);
        assertThat(asked).containsExactly("GET /away");
    }

    @Test
    void cookies_are_not_kept() throws IOException {
        get("/cookie", Map.of());

        assertThat(new String(get("/again", Map.of()).body(), StandardCharsets.UTF_8)).contains("|null|");
    }

    @Test
    void an_answer_may_not_be_larger_than_agreed() throws IOException {
        Map<String, String> token = Map.of("Authorization", "Bearer t");

        assertThatThrownBy(() -> get("/large", Map.of())).isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
        assertThat(get("/large", token).body()).hasSize(300 * 1024);
        assertThatThrownBy(() -> get("/larger", token)).isInstanceOf(PlatformHttp.AnswerTooLarge.class);
        assertThat(list("/larger", token).body()).as("a list").hasSize(1100 * 1024);
        assertThatThrownBy(() -> list("/vast", token)).isInstanceOf(PlatformHttp.AnswerTooLarge.class);
    }

    @Test
    void what_is_allowed_for_one_registration_is_not_for_another() {
        assertThatThrownBy(() -> http.send(new UUID(0, 2), Request.get(address("/"), Map.of())))
                .isInstanceOf(AddressRefused.class);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:%d/", "https://localhost:%d/", "https://[::1]:%d/",
        "https://[::ffff:127.0.0.1]:%d/", "https://2130706433:%d/", "https://0.0.0.0:%d/", "http://localhost:%d/",
        "http://127.1:%d/", "ftp://127.0.0.1:%d/", "http://user@127.0.0.1:%d/", "https://10.0.0.1:%d/",
        "https://169.254.169.254:%d/latest/meta-data"})
    void no_way_of_writing_it_leads_inside(String written) {
        URI inside = URI.create(String.format(written, server.getAddress().getPort() + 1));

        assertThatThrownBy(() -> http.send(REGISTRATION, Request.get(inside, Map.of())))
                .isInstanceOf(AddressRefused.class);
        assertThat(asked).isEmpty();
    }
}
