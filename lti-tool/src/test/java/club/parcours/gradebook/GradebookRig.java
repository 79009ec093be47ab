package club.parcours.gradebook;

import static club.parcours.gradebook.TestGradebook.ALL;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.PersonId;
import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.ScriptedPlatform;
import club.parcours.lti.TestRegistrations;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** A gradebook and a scripted platform, on one of the databases. */
abstract class GradebookRig {
    static final String TOKEN = """
            {"access_token":"t","token_type":"Bearer","expires_in":3600}""";
    static final URI COLUMNS = URI.create("https://platform-a.example/lineitems?type_id=1");
    static final URI COLUMN = URI.create("https://platform-a.example/lineitem/7?type_id=1");
    static final GradeEndpoint OWN = new GradeEndpoint(ALL, Optional.of(COLUMNS), Optional.of(COLUMN));
    static final GradeEndpoint SHARED = new GradeEndpoint(ALL, Optional.of(COLUMNS), Optional.empty());

    final TestDatabase database = database();
    final ScriptedPlatform platform = new ScriptedPlatform();
    final TestGradebook books = new TestGradebook(database, platform, TestRegistrations.platformA());
    final PersonId ada = books.newcomer();

    abstract TestDatabase database();

    @BeforeEach
    void no_parcel_of_another_test_waits() {
        database.within(books.tenant, () -> {
            database.entities().createQuery("delete from Parcel p").executeUpdate();
        });
    }

    void adaReaches(int points) {
        books.opens(ada, "5", "link-1", OWN);
        books.reports(ada, points, false);
    }

    String body(int request) {
        return new String(platform.requests().get(request).body(), StandardCharsets.UTF_8);
    }

    List<String> scores() {
        return platform.requests().stream().filter(request -> request.uri().getPath().endsWith("/scores"))
                .map(request -> new String(request.body(), StandardCharsets.UTF_8)).toList();
    }

    static String timestamp(String score) {
        return score.replaceAll(".*\"timestamp\":\"([^\"]*)\".*", "$1");
    }
}
