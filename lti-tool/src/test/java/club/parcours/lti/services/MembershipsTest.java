package club.parcours.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import club.parcours.lti.ContextRole;
import club.parcours.lti.MovingClock;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.Registration;
import club.parcours.lti.ScriptedPlatform;
import club.parcours.lti.TestRegistrations;
import club.parcours.lti.services.Memberships.Member;
import club.parcours.lti.services.ScoreOutcome.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipsTest {
    private static final URI ROSTER = URI.create("https://platform-a.example/2/memberships?type=1");
    private static final String TOKEN = "{\"access_token\":\"abc\"}";
    private static final String ANN = """
            {"id":"x","context":{"id":"2"},"members":[{"user_id":"5","roles":["Learner"],"status":"Active",
             "name":"Ann Müller","email":"ann@lms.example"}]}""";

    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final MovingClock clock = new MovingClock();
    private final Registration registration = TestRegistrations.platformA();
    private final Memberships memberships = new Memberships(platform,
            new AccessTokens(platform, new TestToolKeys(), () -> "id", clock), clock);
    private final List<List<Member>> pages = new ArrayList<>();

    @Test
    void the_roster_is_asked_for_with_its_scope_one_exact_type_and_a_size_of_pages() {
        platform.then(200, TOKEN).then(200, ANN);
        read(ROSTER);

        assertThat(new String(platform.requests().get(0).body()))
                .endsWith("scope=https%3A%2F%2Fpurl.imsglobal.org%2Fspec%2Flti-nrps%2Fscope%2Fcontextmembership.readonly");
        assertThat(platform.last().uri()).hasToString(ROSTER + "&limit=100");
        assertThat(platform.last().headers()).containsEntry("Accept",
                "application/vnd.ims.lti-nrps.v2.membershipcontainer+json");
        assertThat(pages).containsExactly(List.of(new Member("5",
                club.parcours.lti.Roles.of(List.of("Learner")), true, Optional.of("Ann Müller"), List.of())));
    }

    @Test
    void an_address_that_says_how_much_it_gives_is_left_as_it_is() {
        platform.then(200, TOKEN).then(200, ANN);
        URI told = URI.create(ROSTER + "&limit=20");
        read(told);
        assertThat(platform.last().uri()).isEqualTo(told);
    }

    @Test
    void pages_are_followed_to_the_end_one_at_a_time() {
        platform.then(200, TOKEN)
                .then(200, ANN, next("<" + ROSTER + "&from=2>; rel=“next”"))
                .then(200, "{\"members\":[]}", next("<https://platform-a.example/3>; rel=\"next\""))
                .then(200, ANN, next("<https://platform-a.example/d>; rel=differences"));
        read(ROSTER);
        assertThat(pages).extracting(List::size).containsExactly(1, 0, 1);
        assertThat(platform.last().uri()).hasToString("https://platform-a.example/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<https://elsewhere.example/next>; rel=next", "<http://platform-a.example/next>; rel=next",
        "<https://platform-a.example:8443/next>; rel=next", "<::>; rel=next",
        "<https://platform-a.example/2/memberships?type=1&limit=100>; rel=next"})
    void a_next_page_elsewhere_or_again_fails_instead_of_ending_the_roster(String link) {
        platform.then(200, TOKEN).then(200, ANN, next(link)).then(200, ANN, next(link));
        assertThat(failure()).isEqualTo(Kind.REFUSED);
        assertThat(platform.requests()).hasSize(2);
    }

    @Test
    void a_look_reads_one_page() {
        platform.then(200, TOKEN).then(200, ANN, next("<https://platform-a.example/3>; rel=next"));
        assertThat(memberships.onFirstPage(registration, ROSTER)).isEqualTo(1);
        assertThat(platform.requests()).hasSize(2);
    }

    @Test
    void a_roster_without_end_is_given_up() {
        platform.then(200, TOKEN);
        for (int page = 0; page < 300; page++) {
            platform.then(200, "{\"members\":[]}", next("<?page=" + page + ">; rel=next"));
        }
        assertThat(failure()).isEqualTo(Kind.REFUSED);
        assertThat(pages).hasSize(200);
    }

    @Test
    void a_roster_that_takes_too_long_is_given_up() {
        platform.then(200, TOKEN).then(200, ANN, next("<?page=2>; rel=next"));
        assertThat(catchThrowableOfType(ServiceFailed.class, () -> memberships.read(registration, ROSTER,
                page -> clock.pass(Duration.ofMinutes(6)))).outcome().kind()).isEqualTo(Kind.TRY_LATER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | UNAUTHORISED
            403 | FORBIDDEN
            404 | GONE
            429 | TRY_LATER
            500 | TRY_LATER
            302 | TRY_LATER
            400 | REFUSED
            """)
    void a_refusal_on_any_page_is_told_as_what_it_is(int status, Kind kind) {
        platform.then(200, TOKEN).then(200, ANN, next("<?page=2>; rel=next")).then(status, "");
        if (status == 401) {
            platform.then(200, TOKEN).then(401, "");
        }
        assertThat(failure()).isEqualTo(kind);
        assertThat(pages).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "[]", "{}", "{\"members\":{}}", "{\"members\":[{\"user_id\":\"5\"", "null"})
    void what_is_no_roster_is_not_taken_for_an_empty_one(String body) {
        platform.then(200, TOKEN).then(200, body);
        assertThat(failure()).isEqualTo(Kind.REFUSED);
        assertThat(pages).isEmpty();
    }

    @Test
    void members_that_lack_something_are_read_as_far_as_one_can() {
        platform.then(200, TOKEN).then(200, """
                {"members":[{"roles":["Learner"]},{"user_id":7},{"user_id":""},{"user_id":"a\\u0000b"},"x",null,
                 {"user_id":"6"},{"user_id":"8","roles":"Learner","status":7},
                 {"user_id":"9","roles":[1,"http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"],
                  "status":"Inactive","given_name":"A\\u0000n","family_name":"\\u202eB"}]}""");
        read(ROSTER);
        assertThat(pages.get(0)).extracting(Member::userId).containsExactly("6", "8", "9");
        assertThat(pages.get(0)).extracting(Member::active).containsExactly(true, true, false);
        assertThat(pages.get(0).get(0).roles().context()).isEmpty();
        assertThat(pages.get(0).get(2).roles().has(ContextRole.LEARNER)).isTrue();
        assertThat(pages.get(0).get(2).name()).contains("An B");
        assertThat(pages.get(0).get(2).toString()).doesNotContain("9", "An");
    }

    @Test
    void a_roster_in_one_piece_is_handed_over_a_hundred_at_a_time() {
        String members = IntStream.range(0, 1234).mapToObj(id -> "{\"user_id\":\"u" + id + "\",\"roles\":[]}")
                .collect(Collectors.joining(","));
        platform.then(200, TOKEN).then(200, "{\"id\":{\"members\":[{}]},\"x\":[1,[2]],\"members\":[" + members + "]}");
        read(ROSTER);

        assertThat(pages).allSatisfy(some -> assertThat(some).hasSizeLessThanOrEqualTo(100));
        assertThat(pages.stream().flatMap(List::stream).map(Member::userId)).hasSize(1234).doesNotHaveDuplicates();
        assertThat(platform.last().large()).isTrue();
    }

    @Test
    void one_that_breaks_off_late_fails_though_its_beginning_was_handed_over() {
        String members = IntStream.range(0, 150).mapToObj(id -> "{\"user_id\":\"u" + id + "\"}")
                .collect(Collectors.joining(","));
        platform.then(200, TOKEN).then(200, "{\"members\":[" + members + ",{\"user_id\":");
        assertThat(failure()).isEqualTo(Kind.REFUSED);
        assertThat(pages).hasSize(1);
    }

    @Test
    void one_that_is_larger_than_is_read_is_told_from_one_that_does_not_come() {
        Memberships vast = new Memberships((registration, request) -> {
            if (request.method().equals("POST")) {
                return new PlatformHttp.Answer(200, Map.of(), TOKEN.getBytes(StandardCharsets.UTF_8));
            }
            throw new PlatformHttp.AnswerTooLarge();
        }, new AccessTokens((registration, request) -> new PlatformHttp.Answer(200, Map.of(),
                TOKEN.getBytes(StandardCharsets.UTF_8)), new TestToolKeys(), () -> "id", clock), clock);
        assertThat(catchThrowableOfType(ServiceFailed.class, () -> vast.read(registration, ROSTER, pages::add)).tooLarge())
                .isTrue();
        platform.then(200, TOKEN).thenNobody();
        assertThat(catchThrowableOfType(ServiceFailed.class, () -> read(ROSTER)).tooLarge()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/m,https://a.example/m?rlid=a%20b", "https://a.example/m?x=1,https://a.example/m?x=1&rlid=a%20b",
        "https://a.example/m?rlid=7,https://a.example/m?rlid=7"})
    void a_links_members_are_asked_for_by_one_parameter(String members, String asked) {
        assertThat(Memberships.ofLink(URI.create(members), "a b")).hasToString(asked);
    }

    @Test
    void nobody_there_passes() {
        platform.then(200, TOKEN).thenNobody();
        assertThat(failure()).isEqualTo(Kind.TRY_LATER);
    }

    private void read(URI roster) {
        memberships.read(registration, roster, pages::add);
    }

    private Kind failure() {
        return catchThrowableOfType(ServiceFailed.class, () -> read(ROSTER)).outcome().kind();
    }

    private static Map<String, String> next(String link) {
        return Map.of("Link", link);
    }
}
