package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every endpoint that the code has, asked by people who have no session there: a new one is asked without being listed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NoSessionIT {
    private static final byte[] NOTHING = {};
    private static Lms lms;

    /** Somebody's browser, and the launch they came by. */
    private record Visitor(Browser browser, String launch) {}

    @BeforeAll
    static void start() {
        lms = Lms.registered();
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void below_a_launch_there_is_nothing_for_nobody_for_who_has_another_launch_and_for_who_was_erased() {
        Visitor owner = enter("5");
        Visitor other = enter("6");
        Visitor erased = enter("7");
        URI erasure = TheWar.base().resolve("/app/s/" + erased.launch() + "/privacy/erasure");
        assertThat(erased.browser().post(erasure, Map.of("sure", "yes", "csrf",
                Browser.fields(erased.browser().get(erasure)).get("csrf"))).statusCode()).isEqualTo(303);

        assertThat(answers("/app/s/", new Visitor(Browser.inWindow(), owner.launch()))).hasSizeGreaterThan(80)
                .allSatisfy((endpoint, status) -> assertThat(status).as("nobody: " + endpoint).isEqualTo(401));
        assertThat(answers("/app/s/", new Visitor(other.browser(), owner.launch())))
                .allSatisfy((endpoint, status) -> assertThat(status).as("another: " + endpoint).isEqualTo(401));
        assertThat(answers("/app/s/", erased))
                .allSatisfy((endpoint, status) -> assertThat(status).as("erased: " + endpoint).isEqualTo(403));
    }

    @Test
    void what_is_an_operators_does_not_exist_for_anybody_else() {
        Map<String, Integer> desk = answers("/app/operator", enter("5"));
        assertThat(desk).hasSizeGreaterThan(15)
                .allSatisfy((endpoint, status) -> assertThat(status).as(endpoint).isEqualTo(404));
        Map<String, Integer> commands = answers("/app/ops/", new Visitor(Browser.inWindow(), ""));
        commands.remove("GET /app/ops/ready");
        assertThat(commands).hasSizeGreaterThan(5)
                .allSatisfy((endpoint, status) -> assertThat(status).as(endpoint).isEqualTo(401));
    }

    /** What each endpoint below a path answers this visitor, by method and address. */
    private static Map<String, Integer> answers(String below, Visitor visitor) {
        Map<String, Integer> answers = new TreeMap<>();
        // Whoever may sign in as an operator has no session yet.
        Endpoints.of(Endpoints.pages()).stream().filter(endpoint -> endpoint.contains(" " + below)
                && !endpoint.endsWith("/sign-in")).forEach(endpoint -> {
                    String[] parts = endpoint.split(" ");
                    URI address = TheWar.base().resolve(parts[1].replace("{launch}", visitor.launch()).replaceAll("\\{[^}]*}", "x"));
                    List<String> headers = parts[0].equals("GET") || parts[0].equals("HEAD") ? List.of()
                            : List.of("Content-Type", below.equals("/app/ops/") ? "application/json" : "application/x-www-form-urlencoded");
                    answers.put(endpoint, visitor.browser().ask(parts[0], address, NOTHING, headers.toArray(String[]::new)).statusCode());
                });
        return answers;
    }

    private static Visitor enter(String account) {
        Browser browser = Browser.inWindow();
        Lms.enter(browser, lms.first(), account);
        HttpResponse<String> page = browser.arrive(Lms.launch(browser, lms.first(), "2"));
        return new Visitor(browser, page.uri().getPath().split("/")[3]);
    }
}
