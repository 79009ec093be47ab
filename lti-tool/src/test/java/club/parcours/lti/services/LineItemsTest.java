package club.parcours.lti.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.MovingClock;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.Registration;
import club.parcours.lti.ScriptedPlatform;
import club.parcours.lti.TestRegistrations;
import club.parcours.lti.services.ScoreOutcome.Kind;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineItemsTest {
    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    private static final URI COLUMNS = URI.create("https://platform-a.example/2/lineitems?type_id=1");
    private static final String TOKEN = "{\"access_token\":\"abc\"}";
    private static final String PM2 = """
            [{"id":"https://platform-a.example/2/lineitems/7?type_id=1","label":"PM2","scoreMaximum":10,
              "resourceId":"PM2","resourceLinkId":"1"},
             {"id":"https://platform-a.example/2/lineitems/8","label":"x","scoreMaximum":"7.5",
              "resourceId":"other"}]""";

    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final MovingClock clock = new MovingClock();
    private final Registration registration = TestRegistrations.platformA();
    private final LineItems lineItems = new LineItems(platform,
            new AccessTokens(platform, new TestToolKeys(), () -> "id", clock), clock);
    private final NewLineItem wanted = new NewLineItem("PM2", BigDecimal.TEN, "PM2", Optional.empty(),
            Optional.of("1"));

    @Test
    void a_column_is_found_by_our_name_with_one_exact_type_in_accept() {
        platform.then(200, TOKEN).then(200, PM2);
        List<LineItem> found = lineItems.byResource(registration, allowed("lineitem", "lineitem.readonly"), "PM2");
        assertThat(found).singleElement().satisfies(item -> {
            assertThat(item.id()).hasToString("https://platform-a.example/2/lineitems/7?type_id=1");
            assertThat(item.maximum()).isEqualByComparingTo("10");
        });
        assertThat(platform.last().uri())
                .hasToString("https://platform-a.example/2/lineitems?type_id=1&resource_id=PM2");
        assertThat(platform.last().headers())
                .containsEntry("Accept", "application/vnd.ims.lis.v2.lineitemcontainer+json");
    }

    @Test
    void the_least_scope_that_the_launch_allows_is_asked_for() {
        platform.then(200, TOKEN).then(200, "[]").then(200, TOKEN).then(200, "[]");
        lineItems.byResource(registration, allowed("lineitem", "lineitem.readonly"), "a");
        lineItems.byResource(registration, allowed("lineitem"), "a");
        assertThat(platform.requests()).hasSize(4);
        assertThat(new String(platform.requests().get(0).body())).endsWith("lineitem.readonly");
        assertThat(new String(platform.requests().get(2).body())).endsWith("lineitem");
    }

    @Test
    void nothing_is_asked_without_a_scope_or_an_address() {
        assertThat(failure(() -> lineItems.byResource(registration, allowed("score"), "a")))
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(failure(() -> lineItems.create(registration, allowed("lineitem.readonly"), wanted)))
                .isEqualTo(Kind.FORBIDDEN);
        GradeEndpoint nowhere = new GradeEndpoint(Set.of(SCOPE + "lineitem"), Optional.empty(), Optional.empty());
        assertThat(failure(() -> lineItems.byResource(registration, nowhere, "a"))).isEqualTo(Kind.FORBIDDEN);
        assertThat(platform.requests()).isEmpty();
    }

    @Test
    void pages_are_followed_through_the_curly_quotes_of_moodle() {
        platform.then(200, TOKEN)
                .then(200, "[]", Map.of("Link", "<https://platform-a.example/2/lineitems?type_id=1&amp;limit=1"
                        + "&amp;from=1>; rel=“next”"))
                .then(200, PM2);
        assertThat(lineItems.byResourceLink(registration, allowed("lineitem"), "1")).hasSize(1);
        assertThat(platform.last().uri())
                .hasToString("https://platform-a.example/2/lineitems?type_id=1&limit=1&from=1");
    }

    @Test
    void pages_that_go_round_in_a_circle_end() {
        Map<String, String> again = Map.of("Link", "</2/lineitems?page=2>; rel=next");
        platform.then(200, TOKEN).then(200, "[]", again).then(200, "[]", again);
        assertThat(lineItems.byResource(registration, allowed("lineitem"), "a")).isEmpty();
        assertThat(platform.requests()).hasSize(3);
    }

    @Test
    void pages_that_come_slowly_and_without_end_are_given_up() {
        AtomicInteger asked = new AtomicInteger();
        PlatformHttp slow = (id, request) -> {
            clock.pass(Duration.ofSeconds(9));
            Map<String, List<String>> next = Map.of("Link", List.of("</2/a" + asked.incrementAndGet() + ">; rel=next"));
            return new PlatformHttp.Answer(200, next, (request.method().equals("POST") ? TOKEN : "[]").getBytes(UTF_8));
        };
        LineItems patient = new LineItems(slow, new AccessTokens(slow, new TestToolKeys(), () -> "id", clock), clock);

        ServiceFailed failed = catchThrowableOfType(ServiceFailed.class,
                () -> patient.byResource(registration, allowed("lineitem.readonly"), "PM2"));

        assertThat(failed.outcome().kind()).isEqualTo(Kind.TRY_LATER);
        assertThat(asked.get()).isLessThan(10);
    }

    @Test
    void a_next_page_of_another_host_is_not_followed() {
        platform.then(200, TOKEN).then(200, "[]", Map.of("Link", "<https://evil.example/x>; rel=\"next\""));
        assertThat(lineItems.byResource(registration, allowed("lineitem"), "a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<https://p.example/b>; rel=\"next\"", "<https://p.example/b>;rel=next",
        "<https://p.example/a,1>; rel=\"prev\", <https://p.example/b>; rel=\"next last\"", "</b>; rel='next'",
        "<https://p.example/a>; rel=first, <b>; title=\"x, y\"; REL=“next”", "<b>; rel=â\u0080\u009cnextâ\u0080\u009d"})
    void a_next_link_is_found_however_it_is_written(String header) {
        assertThat(new NextPage(List.of("<https://p.example/z>; rel=\"last\"", header))
                .after(URI.create("https://p.example/a"))).contains(URI.create("https://p.example/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<https://p.example/b>", "<https://p.example/b>; rel=\"prev\"", "rel=next",
        "<https://p.example/b>; rel=\"nextish\"", "<:// >; rel=next", "<ftp://p.example/b>; rel=next"})
    void anything_else_is_no_next_link(String header) {
        assertThat(new NextPage(List.of(header)).after(URI.create("https://p.example/a"))).isEmpty();
    }

    @Test
    void a_column_is_made_where_there_is_none_and_the_oldest_wins() {
        String made = "{\"id\":\"https://platform-a.example/9\",\"label\":\"PM2\",\"scoreMaximum\":10}";
        platform.then(200, TOKEN).then(200, "[]").then(201, made).then(200, PM2);
        LineItem item = lineItems.findOrCreate(registration, allowed("lineitem"), wanted);
        assertThat(item.id()).hasToString("https://platform-a.example/2/lineitems/7?type_id=1");
        assertThat(new String(platform.requests().get(2).body())).isEqualTo(
                "{\"label\":\"PM2\",\"scoreMaximum\":10,\"resourceId\":\"PM2\",\"resourceLinkId\":\"1\"}");
        assertThat(platform.requests().get(2).headers())
                .containsEntry("Content-Type", "application/vnd.ims.lis.v2.lineitem+json")
                .containsEntry("Accept", "application/vnd.ims.lis.v2.lineitem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<https://evil.example/x>; rel=next", "</2/lineitems?type_id=1&resource_id=PM2>; rel=next"})
    void no_column_is_made_while_there_may_be_one_on_a_page_we_cannot_read(String link) {
        platform.then(200, TOKEN).then(200, "[]", Map.of("Link", link));
        assertThat(failure(() -> lineItems.findOrCreate(registration, allowed("lineitem"), wanted)))
                .isEqualTo(Kind.MISUNDERSTOOD);
        assertThat(platform.requests()).as("nothing was made").hasSize(2);
    }

    @Test
    void of_several_columns_everybody_takes_the_oldest() {
        String column = "{\"id\":\"https://platform-a.example/lineitems/%s\",\"label\":\"PM2\",\"resourceId\":\"PM2\"}";
        platform.then(200, TOKEN).then(200, "[" + String.join(",", column.formatted(10), column.formatted(9),
                column.formatted(11)) + "]");
        assertThat(lineItems.findOrCreate(registration, allowed("lineitem"), wanted).id())
                .hasToString("https://platform-a.example/lineitems/9");
    }

    @Test
    void a_column_that_is_there_is_not_made_again() {
        platform.then(200, TOKEN).then(200, PM2);
        lineItems.findOrCreate(registration, allowed("lineitem"), wanted);
        assertThat(platform.requests()).hasSize(2);
    }

    @Test
    void a_column_that_was_deleted_is_gone() {
        platform.then(200, TOKEN).then(404, "{\"status\":404}");
        assertThat(failure(() -> lineItems.read(registration, allowed("lineitem"), COLUMNS))).isEqualTo(Kind.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "\"x\"", "", "{\"id\":5}", "{\"id\":\"no address\"}"})
    void an_answer_that_is_no_column_is_not_used(String body) {
        platform.then(200, TOKEN).then(200, body);
        assertThat(failure(() -> lineItems.read(registration, allowed("lineitem"), COLUMNS)))
                .isEqualTo(Kind.MISUNDERSTOOD);
    }

    private static Kind failure(ThrowingCallable call) {
        return catchThrowableOfType(ServiceFailed.class, call).outcome().kind();
    }

    private static GradeEndpoint allowed(String... scopes) {
        return new GradeEndpoint(Arrays.stream(scopes).map(SCOPE::concat)
                .collect(Collectors.toSet()), Optional.of(COLUMNS), Optional.empty());
    }
}
