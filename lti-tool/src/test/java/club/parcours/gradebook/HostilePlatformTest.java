package club.parcours.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Tokens;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.JsonWebKeySet;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.Reason;
import club.parcours.lti.Registration;
import club.parcours.lti.TestKeyShelf;
import club.parcours.lti.services.AccessTokens;
import club.parcours.lti.services.ActivityProgress;
import club.parcours.lti.services.GradingProgress;
import club.parcours.lti.services.LineItems;
import club.parcours.lti.services.Score;
import club.parcours.lti.services.ScoreOutcome;
import club.parcours.lti.services.Scores;
import club.parcours.lti.services.ServiceFailed;
import club.parcours.outbound.TestHttp;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One tenant's platform does its worst, in every way of {@code hostile-platform.txt} and at every place it is asked,
 * all at once; another tenant's scores arrive meanwhile. Both use the same way out.
 */
class HostilePlatformTest {
    private static final Duration PATIENCE = Duration.ofSeconds(35);
    /** Less than what a call to a hostile platform may take, so that waiting for one shows; a busy machine does not. */
    private static final Duration UNAFFECTED = Duration.ofSeconds(12);
    private static final String GOOD_TOKEN = """
            «ok»{"access_token":"secret-a","token_type":"Bearer","expires_in":3600}""";
    private static final String OTHER_TOKEN = GOOD_TOKEN.replace("secret-a", "secret-b");

    private static final String KEY = new JsonWebKeySet(TestGradebook.keys()).json().replaceAll("\\s", "")
            .replaceAll("^\\{\"keys\":\\[(.*)]}$", "$1");
    private static final PlatformHttp HTTP =
            TestHttp.allowing((registration, host, port) -> host.equals("127.0.0.1"));
    private static final AccessTokens TOKENS =
            new AccessTokens(HTTP, TestGradebook.keys(), new Tokens()::fresh, Clock.systemUTC());
    private static final Map<String, Seen> SEEN = new LinkedHashMap<>();
    private static final List<Delivery> DELIVERIES = new ArrayList<>();
    private static HostilePlatform hostile;
    private static HostilePlatform canary;
    private static HostilePlatform other;
    private static List<HostileBehaviour> behaviours;

    private record Seen(String outcome, Instant began, Duration took) {}

    private record Delivery(Instant began, Duration took, TransferState state) {}

    @BeforeAll
    static void all_at_once() throws Exception {
        canary = new HostilePlatform(path -> words("«ok»{}"));
        other = new HostilePlatform(path -> words(path.endsWith("/token") ? OTHER_TOKEN : "«ok»{}"));
        hostile = new HostilePlatform(HostilePlatformTest::script);
        behaviours = HostileBehaviour.all(HostilePlatformTest::words);
        TestGradebook books = books();
        DELIVERIES.add(delivery(books));
        ExecutorService callers = Executors.newFixedThreadPool(24);
        Map<String, Future<Seen>> calls = new LinkedHashMap<>();
        for (HostileBehaviour behaviour : behaviours) {
            behaviour.expected().keySet().forEach(place ->
                    calls.put(behaviour.name() + "/" + place, callers.submit(() -> call(behaviour, place))));
        }
        do {
            DELIVERIES.add(delivery(books));
            Thread.sleep(50);
        } while (!calls.values().stream().allMatch(Future::isDone));
        DELIVERIES.add(delivery(books));
        for (Map.Entry<String, Future<Seen>> call : calls.entrySet()) {
            SEEN.put(call.getKey(), call.getValue().get());
        }
        callers.shutdown();
    }

    @AfterAll
    static void stop() throws IOException {
        hostile.close();
        canary.close();
        other.close();
    }

    static List<HostileBehaviour> behaviours() {
        return behaviours;
    }

    private static String words(String script) {
        String column = "\"id\":\"http://«self»/c\",\"resourceId\":\"PM2\"";
        return script
                .replace("«all»", "{\"keys\":[«key»],\"access_token\":\"secret-a\"," + column + "}")
                .replace("«column»", "{" + column + "}")
                .replace("«token»", "{\"access_token\":\"secret-a\",\"expires_in\":3600}")
                .replace("«key»", KEY)
                .replace("«ok»", "HTTP/1.1 200 OK\\nContent-Type: application/json\\n\\n")
                .replace("«chunked»", "HTTP/1.1 200 OK\\nTransfer-Encoding: chunked\\n\\n")
                .replace("«gzipped»", "HTTP/1.1 200 OK\\nContent-Encoding: gzip\\n\\n")
                .replace("«canary»", canary.host())
                .replace("«self»", hostile == null ? "" : hostile.host());
    }

    /** The path names the behaviour and the place where it is played; elsewhere the platform is good. */
    private static String script(String path) {
        String[] parts = path.split("/");
        boolean token = path.endsWith("/token");
        if (parts[2].equals("token") == token) {
            return behaviours.stream().filter(one -> one.name().equals(parts[1])).findFirst().orElseThrow().script();
        }
        return words(token ? GOOD_TOKEN : "«ok»{}");
    }

    private static Registration registration(String base) {
        return new Registration(UUID.randomUUID(), base, "client", URI.create(base + "/auth"),
                URI.create(base + "/token"), URI.create(base + "/keys"), Optional.empty(), Set.of(), false);
    }

    private static Seen call(HostileBehaviour behaviour, String place) {
        String base = "http://" + hostile.host() + "/" + behaviour.name() + "/" + place;
        Instant began = Instant.now();
        String outcome;
        try {
            outcome = outcome(base, place);
        } catch (ServiceFailed failed) {
            outcome = written(failed.outcome());
        } catch (LaunchRejected rejected) {
            outcome = rejected.reason() == Reason.JWKS_UNAVAILABLE ? "none" : rejected.reason().toString();
        } catch (RuntimeException | Error unexpected) {
            outcome = "unexpected " + unexpected;
        }
        return new Seen(outcome, began, Duration.between(began, Instant.now()));
    }

    private static String outcome(String base, String place) {
        Registration registration = registration(base);
        return switch (place) {
            case "keys" -> TestKeyShelf.keys(HTTP, registration) + " keys";
            case "columns" -> new LineItems(HTTP, TOKENS, Clock.systemUTC()).byResource(registration,
                    new GradeEndpoint(TestGradebook.ALL, Optional.of(URI.create(base + "/columns")), Optional.empty()),
                    "PM2").size() + " columns";
            default -> written(new Scores(HTTP, TOKENS, Clock.systemUTC()).post(registration,
                    URI.create(base + "/column"), new Score("5", BigDecimal.ONE, BigDecimal.TEN, Instant.now(),
                            ActivityProgress.COMPLETED, GradingProgress.FULLY_GRADED, Optional.empty())));
        };
    }

    private static String written(ScoreOutcome outcome) {
        String kind = outcome.kind().name().toLowerCase(Locale.ROOT);
        return switch (outcome.kind()) {
            case DELIVERED -> kind;
            case TRY_LATER -> kind + outcome.retryAfter().map(wait -> " " + wait.toSeconds()).orElse("");
            default -> kind + status(outcome.status());
        };
    }

    private static String status(OptionalInt status) {
        return status.isPresent() ? " " + status.getAsInt() : "";
    }

    /** The other tenant's gradebook. */
    private static TestGradebook books() {
        TestGradebook books = new TestGradebook(TestDatabase.h2(), HTTP, registration("http://" + other.host()));
        books.within(() -> books.database.entities().createQuery("delete from Parcel p").executeUpdate());
        return books;
    }

    private static Delivery delivery(TestGradebook books) {
        PersonId person = books.newcomer();
        books.opens(person, "5", "link-1", new GradeEndpoint(TestGradebook.ALL, Optional.empty(),
                Optional.of(URI.create("http://" + other.host() + "/column"))));
        books.reports(person, 7, false);
        Instant began = Instant.now();
        books.round();
        return new Delivery(began, Duration.between(began, Instant.now()), books.transfer(person).state());
    }

    @ParameterizedTest
    @MethodSource("behaviours")
    void the_call_ends_in_time_and_as_written_and_the_other_tenants_score_arrives(HostileBehaviour behaviour) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (String place : behaviour.expected().keySet()) {
            Seen seen = SEEN.get(behaviour.name() + "/" + place);
            outcomes.put(place, seen.outcome());
            assertThat(seen.took()).as(place).isLessThan(PATIENCE);
            Delivery meanwhile = DELIVERIES.stream().filter(one -> !one.began().isBefore(seen.began())).findFirst()
                    .orElseThrow();
            assertThat(meanwhile.state()).isEqualTo(TransferState.SENT);
            assertThat(meanwhile.took()).isLessThan(UNAFFECTED);
        }
        assertThat(outcomes).isEqualTo(behaviour.expected());
    }

    @Test
    void every_score_of_the_other_tenant_arrives_at_once() {
        assertThat(behaviours).extracting(HostileBehaviour::name).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(DELIVERIES).hasSizeGreaterThan(5).allSatisfy(delivery -> {
            assertThat(delivery.state()).isEqualTo(TransferState.SENT);
            assertThat(delivery.took()).isLessThan(UNAFFECTED);
        });
        assertThat(other.heads()).filteredOn(head -> head.startsWith("POST /column/scores")).hasSameSizeAs(DELIVERIES);
    }

    /** To bring it to the decimals of ours takes all memory there is, or fails. */
    @ParameterizedTest
    @ValueSource(strings = {"1e900000000", "1e-300000000", "\"1e300000000\"", "\"1e-900000000\""})
    void a_result_of_absurd_size_is_no_result(String number) {
        TestGradebook books = new TestGradebook(TestDatabase.h2(), (registration, request) -> {
            String path = request.uri().getPath();
            String body = path.endsWith("/token") ? "{\"access_token\":\"t\"}"
                    : "[{\"userId\":\"5\",\"resultScore\":" + number + ",\"resultMaximum\":10}]";
            return new PlatformHttp.Answer(path.endsWith("/scores") ? 409 : 200, Map.of(),
                    body.getBytes(StandardCharsets.US_ASCII));
        }, registration("https://platform-a.example"));

        assertThat(assertTimeoutPreemptively(PATIENCE, () -> delivery(books)).state())
                .isEqualTo(TransferState.SUPERSEDED);
    }

    @Test
    void a_flood_of_interim_answers_is_cut_short() {
        assertThat(List.of("continue-for-ever", "informs-for-ever")).allSatisfy(flood ->
                assertThat(SEEN.get(flood + "/keys").took()).isLessThan(Duration.ofSeconds(12)));
    }

    @Test
    void nobody_gets_what_is_not_for_them() {
        assertThat(canary.heads()).isEmpty();
        assertThat(other.heads()).noneMatch(head -> head.contains("secret-a"));
        assertThat(hostile.heads()).isNotEmpty().noneMatch(head -> head.contains("secret-b"));
        assertThat(hostile.heads()).noneMatch(head -> head.toLowerCase(Locale.ROOT).contains("\ncookie:"))
                .noneMatch(head -> head.contains("X-Evil"));
        assertThat(hostile.heads()).filteredOn(head -> head.contains("/column/scores"))
                .allMatch(head -> head.contains("Authorization: Bearer "));
    }
}
