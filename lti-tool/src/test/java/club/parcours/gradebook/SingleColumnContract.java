package club.parcours.gradebook;

import static club.parcours.gradebook.TestGradebook.ALL;
import static club.parcours.gradebook.TestGradebook.PM2;
import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.TestRegistrations;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a link's single column carries, where a milestone may have a column and where it may not (ADR 0026). */
abstract class SingleColumnContract {
    private static final MilestoneColumn PM3 = new MilestoneColumn("PM3", "M3", "My skills");
    private static final Set<String> SCORE_ONLY = Set.of("https://purl.imsglobal.org/spec/lti-ags/scope/score");
    private static final Optional<String> WHOLE_PATH = Optional.empty();
    private static final URI PATH_COLUMN = URI.create("https://platform-a.example/lineitem/path");
    private static final URI M2_COLUMN = URI.create("https://platform-a.example/lineitem/m2");

    private final TestDatabase database = database();
    private final TestGradebook books =
            new TestGradebook(database, (registration, request) -> answer(request), TestRegistrations.platformA());
    private final PersonId ada = books.newcomer();
    /** Column and points, as they came. */
    private final List<String> scores = new ArrayList<>();
    private final List<String> searches = new ArrayList<>();
    private int making = 201;

    abstract TestDatabase database();

    @BeforeEach
    void no_parcel_of_another_test_waits() {
        database.within(books.tenant, () -> {
            database.entities().createQuery("delete from Parcel p").executeUpdate();
        });
    }

    /** A platform that makes what columns it is asked for, or does not. */
    private Answer answer(Request request) {
        String path = request.uri().getPath();
        String body = new String(request.body(), StandardCharsets.UTF_8);
        if (path.endsWith("/token")) {
            return new Answer(200, Map.of(), "{\"access_token\":\"t\"}".getBytes(StandardCharsets.UTF_8));
        }
        if (path.endsWith("/scores")) {
            scores.add(path.replaceAll(".*lineitem/(.*)/scores", "$1") + " "
                    + body.replaceAll(".*\"scoreGiven\":([^,]*),\"scoreMaximum\":([^,}]*).*", "$1/$2"));
            return new Answer(200, Map.of(), new byte[0]);
        }
        searches.add(request.method());
        if (request.method().equals("GET")) {
            return new Answer(200, Map.of(), "[]".getBytes(StandardCharsets.UTF_8));
        }
        return new Answer(making, Map.of(), body.replaceFirst("\\{", "{\"id\":\"https://platform-a.example/lineitem/"
                + body.replaceAll(".*\"resourceId\":\"([^\"]*)\".*", "$1") + "\",").getBytes(StandardCharsets.UTF_8));
    }

    private static GradeEndpoint endpoint(Set<String> scopes, URI column) {
        return new GradeEndpoint(scopes, Optional.of(GradebookRig.COLUMNS), Optional.ofNullable(column));
    }

    private void opens(String link, Optional<String> about, GradeEndpoint endpoint) {
        books.opens(ada, "5", link, about, endpoint);
    }

    /** Two milestones, and both of them together, as they are told after each step. */
    private void reaches(int ofPm2, int ofPm3) {
        report(PM2, ofPm2, 10);
        report(PM3, ofPm3, 20);
        report(MilestoneColumn.WHOLE_PATH, ofPm2 + ofPm3, 30);
        books.round();
        books.round(); // two at most go to one platform at a time, and there are three
        books.clock.pass(Duration.ofMinutes(2));
    }

    private void report(MilestoneColumn column, int points, int maximum) {
        if (points > 0) {
            books.report(ada, column, new Achieved(BigDecimal.valueOf(points), BigDecimal.valueOf(maximum), false,
                    books.clock.instant()));
        }
    }

    private Optional<TransferView> way(String milestone) {
        return books.within(() -> books.gradebook.transfer(books.viewer(ada, Role.PARTICIPANT), milestone));
    }

    @Test
    void where_we_may_not_make_columns_the_link_to_the_whole_path_carries_the_total_alone() {
        opens("link-1", WHOLE_PATH, endpoint(SCORE_ONLY, PATH_COLUMN));
        reaches(4, 0);
        reaches(4, 6);

        assertThat(scores).containsExactly("path 4/30", "path 10/30");
        assertThat(searches).isEmpty();
        assertThat(books.transfers()).extracting(TransferView::wholePath).containsExactly(true);
        assertThat(way("PM2").orElseThrow().state()).as("its points are in the total").isEqualTo(TransferState.SENT);
    }

    @Test
    void where_we_may_each_milestone_has_its_own_besides() {
        opens("link-1", WHOLE_PATH, endpoint(ALL, PATH_COLUMN));
        reaches(4, 6);

        assertThat(scores).containsExactlyInAnyOrder("PM2 4/10", "PM3 6/20", "path 10/30");
    }

    @Test
    void a_platform_that_only_says_we_may_leaves_the_total_and_no_row_of_trouble() {
        making = 403;
        opens("link-1", WHOLE_PATH, endpoint(ALL, PATH_COLUMN));
        reaches(4, 6);

        assertThat(scores).containsExactly("path 10/30");
        assertThat(books.transfers()).extracting(TransferView::state).containsExactly(TransferState.SENT);
    }

    @Test
    void one_milestones_points_never_go_to_anothers_column() {
        opens("link-1", Optional.of("M2"), endpoint(SCORE_ONLY, M2_COLUMN));
        reaches(4, 6);

        assertThat(scores).containsExactly("m2 4/10");
        assertThat(way("PM3").orElseThrow().reason()).isEqualTo("gradebook.transfer.no-column");
    }

    @Test
    void a_link_to_another_room_carries_no_grade() {
        opens("link-1", Optional.of("portfolio"), endpoint(SCORE_ONLY, M2_COLUMN));
        reaches(4, 6);

        assertThat(scores).isEmpty();
        assertThat(books.transfers()).extracting(TransferView::reason).containsOnly("gradebook.transfer.no-column");
    }

    @Test
    void no_column_is_made_for_the_total() {
        opens("link-1", WHOLE_PATH, endpoint(ALL, null));
        reaches(4, 0);

        assertThat(scores).containsExactly("PM2 4/10");
        assertThat(searches).containsExactly("GET", "POST", "GET");
    }

    @Test
    void a_column_that_comes_later_gets_the_total_so_far() {
        opens("link-1", Optional.of("M2"), endpoint(SCORE_ONLY, M2_COLUMN));
        reaches(4, 6);
        opens("link-2", WHOLE_PATH, endpoint(SCORE_ONLY, PATH_COLUMN));
        books.round();

        assertThat(scores).containsExactly("m2 4/10", "path 10/30");
    }

    @Test
    void a_link_that_leads_elsewhere_by_now_gets_no_more_of_what_it_led_to() {
        opens("link-1", WHOLE_PATH, endpoint(SCORE_ONLY, PATH_COLUMN));
        reaches(4, 0);
        opens("link-1", Optional.of("M3"), endpoint(SCORE_ONLY, PATH_COLUMN));
        reaches(5, 7);

        assertThat(scores).containsExactly("path 4/30", "path 7/20");
    }
}
