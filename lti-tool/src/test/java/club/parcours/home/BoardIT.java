package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.Browser;
import club.parcours.house.Lms;
import club.parcours.house.Seat;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The board of a large course, page by page, in the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BoardIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\"><a href=\"[^\"]*/portfolio/people/([0-9a-f-]{36})\"><bdi>([^<]*)</bdi>");
    private static final int INVENTED = 90;

    private static Lms lms;
    private static Seat teacher;
    private static int all;

    @BeforeAll
    static void aLargeCourse() {
        lms = Lms.registered();
        control("/control/offers?groups=yes");
        control("/control/roster?course=2&more=" + INVENTED);
        teacher = Seat.of(lms.first(), "3", "2");
        long end = System.nanoTime() + PATIENCE.toNanos();
        String board = board("");
        while (!board.contains("page=3") || !board.contains("group=g1")) {
            assertThat(System.nanoTime()).as(board).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            board = board("");
        }
        all = total(board);
    }

    @AfterAll
    static void stop() {
        lms.close();
    }

    @Test
    void every_page_shows_other_people_and_together_they_are_all() {
        Set<String> seen = new LinkedHashSet<>();
        for (int page = 1; page <= 3; page++) {
            rows(board("?page=" + page)).forEach(row -> seen.add(row.group(1)));
        }

        assertThat(all).isGreaterThan(INVENTED * 8 / 10).isLessThanOrEqualTo(120);
        assertThat(seen).hasSize(all);
        assertThat(board("")).contains("Personnes 1 à 40 sur " + all, "?page=2#people\"").doesNotContain("rel=\"prev\"");
        assertThat(board("?page=2")).contains("Personnes 41 à 80 sur " + all, "rel=\"prev\"", "rel=\"next\"");
        assertThat(board("?page=3")).contains("à " + all + " sur " + all, "rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void a_page_that_is_not_there_is_the_last_or_the_first() {
        for (String last : List.of("4", "999999", "99999999999999999999")) {
            assertThat(board("?page=" + last)).contains("à " + all + " sur " + all);
        }
        for (String first : List.of("0", "-3", "two", "1.5", "", "%00", "1%27--", "%D9%A2")) {
            assertThat(board("?page=" + first)).contains("Personnes 1 à 40 sur " + all);
        }
    }

    @Test
    void a_group_and_a_module_are_kept_from_page_to_page() {
        String group = board("?module=M2&group=g1&page=2");
        assertThat(group).contains("href=\"" + teacher.home().getPath().replaceFirst("/$", "") + "?module=M2&amp;group=g1#people\"");
        assertThat(total(group)).isLessThan(all);
        assertThat(rows(group)).hasSize(total(group) - 40);
        HttpResponse<String> again = teacher.post("roster", "module", "M2", "group", "g1", "page", "2");
        assertThat(Browser.location(again).getQuery()).isEqualTo("module=M2&group=g1&page=2");
    }

    @Test
    void somebody_is_found_by_name_which_is_never_in_an_address() {
        String name = rows(board("?page=3")).get(0).group(2);
        HttpResponse<String> found = teacher.post("found", "name", name, "module", "M2");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.uri().toString()).endsWith("/found");
        assertThat(rows(found.body())).extracting(row -> row.group(2)).contains(name);
        assertThat(found.body()).contains("value=\"" + name + "\"", "Personnes trouvées").doesNotContain("rel=\"next\"");
        assertThat(Pattern.compile("href=\"[^\"]*" + Pattern.quote(name.split(" ")[0])).matcher(found.body()).find()).isFalse();
        assertThat(teacher.post("found", "name", "Nobody at all").body()).contains("Personnes trouvées\u00a0: 0.").doesNotContain("<table");
        assertThat(teacher.post("found", "name", " ", "module", "M2").statusCode()).isEqualTo(303);
        assertThat(teacher.get("found").statusCode()).as("a page that is read again").isEqualTo(303);
        assertThat(Seat.of(lms.first(), "5", "2").post("found", "name", name).statusCode()).isEqualTo(403);
    }

    @Test
    void everybody_who_needs_a_call_is_on_a_list_of_their_own() {
        String first = teacher.get("calls").body();
        assertThat(first).contains("Personnes 1 à 40 sur ", "page=2\"");
        String person = first.replaceAll("(?s).*?/calls/([0-9a-f-]{36})\".*", "$1");
        HttpResponse<String> called = teacher.post("calls/" + person, "whole", "true", "page", "2");

        assertThat(Browser.location(called).toString()).endsWith("/calls?page=2");
        assertThat(teacher.get("calls").body()).doesNotContain(person);
        assertThat(Browser.location(teacher.post("calls/" + person, "page", "3")).toString()).endsWith("?page=3").doesNotContain("calls");
    }

    private static String board(String query) {
        HttpResponse<String> board = teacher.browser().get(URI.create(
                teacher.home().toString().replaceFirst("/$", "") + query));
        assertThat(board.statusCode()).as(query).isEqualTo(200);
        return board.body();
    }

    private static List<MatchResult> rows(String board) {
        return ROW.matcher(board).results().toList();
    }

    private static int total(String board) {
        return Integer.parseInt(board.replaceAll("(?s).*Personnes \\d+ à \\d+ sur (\\d+).*", "$1"));
    }

    private static void control(String address) {
        assertThat(Browser.inWindow().post(lms.first().address().resolve(address), Map.of()).statusCode()).isBetween(200, 299);
    }
}
