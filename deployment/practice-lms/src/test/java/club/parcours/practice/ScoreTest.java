package club.parcours.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules for scores that a Moodle 4.5 was seen to follow. The column's maximum is 50. */
class ScoreTest extends Rig {

    private static final String FIRST = """
            {"userId":"5","timestamp":"2026-03-01T10:00:00.900Z","activityProgress":"Completed",
             "gradingProgress":"FullyGraded","scoreGiven":8,"scoreMaximum":10,"comment":"before"}""";

    private String token;
    private Column column;
    private URI item;

    @BeforeEach
    void column_of_fifty() {
        token = tool.token(site, Tool.SCOPES);
        column = site.gradebook().create(
                new Column("", "2", "P", BigDecimal.valueOf(50), "p", "", "", false, false));
        item = site.lineItem(column);
        assertThat(tool.score(item, token, FIRST).statusCode()).isEqualTo(200);
    }

    /** The given members replace those of a usual later score; null takes one away. */
    private String body(String changes) {
        var score = new Json().readObject(FIRST).orElseThrow().put("timestamp", "2026-03-01T10:00:01Z")
                .put("comment", "after");
        new Json().readObject("{" + changes.replace('\'', '"') + "}").orElseThrow().fields()
                .forEachRemaining(member -> {
                    if (member.getValue().asText().equals("-")) {
                        score.remove(member.getKey());
                    } else {
                        score.set(member.getKey(), member.getValue());
                    }
                });
        return score.toString();
    }

    private String grade() {
        return result().map(BigDecimal::toPlainString).orElse("none");
    }

    private Optional<BigDecimal> result() {
        return site.gradebook().grade(column.id(), "5").result(column.maximum());
    }

    @ParameterizedTest(name = "{0} -> {1}, grade {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'scoreGiven':5                                                  | 200 | 25
            'scoreGiven':1,'scoreMaximum':3                                 | 200 | 16.66667
            'timestamp':'2026-03-01T10:00:00.999Z'                          | 409 | 40
            'timestamp':'2026-03-01T10:00:00Z'                              | 409 | 40
            'timestamp':'2026-02-28T10:00:00Z'                              | 409 | 40
            'scoreGiven':12                                                 | 200 | 50
            'scoreGiven':-3                                                 | 200 | 0
            'scoreMaximum':0                                                | 200 | 0
            'scoreMaximum':-10                                              | 200 | 0
            'scoreGiven':'5'                                                | 200 | 25
            'scoreGiven':'five'                                             | 400 | 40
            'gradingProgress':'Pending'                                     | 200 | none
            'gradingProgress':'PendingManual'                               | 200 | none
            'gradingProgress':'Failed'                                      | 200 | none
            'gradingProgress':'NotReady','scoreGiven':'-'                   | 200 | none
            'gradingProgress':'Whatever'                                    | 200 | none
            'scoreGiven':'-'                                                | 200 | none
            'scoreGiven':null                                               | 200 | none
            'activityProgress':'Whatever','scoreGiven':5                    | 200 | 25
            'scoreMaximum':'-'                                              | 400 | 40
            'timestamp':'-'                                                 | 400 | 40
            'activityProgress':'-'                                          | 400 | 40
            'gradingProgress':'-'                                           | 400 | 40
            'userId':'-'                                                    | 400 | 40
            'timestamp':1772359201                                          | 400 | 40
            'userId':'77'                                                   | 400 | 40
            'userId':'13'                                                   | 400 | 40
            'userId':'3'                                                    | 400 | 40
            'userId':'9'                                                    | 400 | 40
            'userId':'14'                                                   | 200 | 40
            'userId':5,'scoreGiven':5                                       | 200 | 25
            'submission':{'startedAt':'x'},'scoringUserId':'3','x':1,'scoreGiven':5 | 200 | 25
            'timestamp':'2026-03-01T12:00:02+02:00','scoreGiven':5          | 200 | 25
            'timestamp':'2026-03-01T10:00:02+0000','scoreGiven':5           | 200 | 25
            'timestamp':'2026-03-01T10:00:02','scoreGiven':5                | 200 | 25
            'timestamp':'2026-03-01T10:00:02.123Z','scoreGiven':5           | 200 | 25
            'timestamp':'2026-03-01T10:00:02.123456Z','scoreGiven':5        | 200 | 25
            'timestamp':'2026-03-01T10:00:02.123456789Z','scoreGiven':5     | 200 | 25
            'timestamp':'2099-01-01T00:00:00Z','scoreGiven':5               | 200 | 25
            'timestamp':'yesterday'                                         | 400 | 40
            """)
    void a_later_score(String changes, int status, String grade) {
        var answer = tool.score(item, token, body(changes));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(status == 200 ? "" : "[]");
        assertThat(grade()).isEqualTo(grade);
    }

    @Test
    void who_is_suspended_gets_a_grade_or_none_as_the_site_is_set() {
        site.rosters().suspend(site.accounts().find("5").orElseThrow(), "2");
        assertThat(tool.score(item, token, body("'scoreGiven':5")).statusCode()).as("a Moodle").isEqualTo(200);
        site.offers().set(Offer.SUSPENDED_GRADES, "refused");

        assertThat(tool.score(item, token, body("'scoreGiven':9,'timestamp':'2026-03-01T10:00:05Z'")).statusCode())
                .isEqualTo(422);
        assertThat(grade()).isEqualTo("25");
        site.rosters().resume(site.accounts().find("5").orElseThrow(), "2");
        assertThat(tool.score(item, token, body("'scoreGiven':9,'timestamp':'2026-03-01T10:00:05Z'")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_body_that_is_no_json_is_bad() {
        assertThat(tool.score(item, token, "{").statusCode()).isEqualTo(400);
    }

    @Test
    void a_score_in_the_future_blocks_every_score_until_then() {
        tool.score(item, token, body("'timestamp':'2099-01-01T00:00:00Z'"));

        assertThat(tool.score(item, token, body("'timestamp':'2098-01-01T00:00:00Z'")).statusCode()).isEqualTo(409);
    }

    @Test
    void a_cleared_grade_still_counts_as_the_newest() {
        tool.score(item, token, body("'gradingProgress':'Pending'"));

        assertThat(tool.score(item, token, body("")).statusCode()).isEqualTo(409);
    }

    @Test
    void more_than_the_maximum_is_kept_raw_and_clipped_in_the_result() {
        tool.score(item, token, body("'scoreGiven':12"));

        assertThat(site.gradebook().grade(column.id(), "5").raw()).isEqualByComparingTo("60");
    }

    @Test
    void a_comment_is_kept_as_given_and_goes_when_none_comes() {
        tool.score(item, token, body("'comment':'<b>bold</b>'"));
        assertThat(site.gradebook().grade(column.id(), "5").remark()).isEqualTo("<b>bold</b>");

        tool.score(item, token, body("'timestamp':'2026-03-01T10:00:05Z','comment':'-'"));
        assertThat(site.gradebook().grade(column.id(), "5").remark()).isEmpty();
    }

    @Test
    void a_teachers_grade_stays_whatever_the_tool_sends() {
        site.gradebook().override(column, "5",
                Optional.of(new Grade.ByHand(BigDecimal.valueOf(33), "mine", Instant.now())));

        assertThat(tool.score(item, token, body("'scoreGiven':1")).statusCode()).isEqualTo(200);

        assertThat(grade()).isEqualTo("33");
        assertThat(site.gradebook().grade(column.id(), "5").raw()).isEqualByComparingTo("5");
        String results = results("&user_id=5");
        assertThat(results).contains("\"resultScore\":33", "\"comment\":\"mine\"");
    }

    @Test
    void a_locked_column_answers_500_and_keeps_nothing() {
        site.gradebook().lock(column, true);

        var answer = tool.score(item, token, body(""));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(site.gradebook().grade(column.id(), "5").remark()).isEqualTo("before");
    }

    @Test
    void an_unknown_column_is_404() {
        site.gradebook().delete(column);

        var answer = tool.score(item, token, body(""));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"status\":404");
    }

    private String results(String query) {
        return tool.call("GET", URI.create(item.toString().replace("?", "/results?") + query), token, "*/*", "", "")
                .body();
    }

    @Test
    void results_name_who_has_a_grade_and_when() {
        assertThat(results("")).contains("\"userId\":\"5\"", "\"resultScore\":40", "\"resultMaximum\":50",
                "\"timestamp\":\"2026-03-01T10:00:00+00:00\"", "results?type_id=1&user_id=5", "\"comment\":\"before\"");
        assertThat(results("&user_id=6")).isEqualTo("[]");
    }

    @Test
    void paging_results_is_a_404_with_a_page() {
        URI paged = URI.create(item.toString().replace("?", "/results?") + "&limit=5");
        var answer = tool.call("GET", paged, token, "", "", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }
}
