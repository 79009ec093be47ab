package club.parcours.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import club.parcours.lti.MovingClock;
import club.parcours.lti.ScriptedPlatform;
import club.parcours.lti.TestRegistrations;
import club.parcours.lti.services.CourseGroups.Group;
import club.parcours.lti.services.ScoreOutcome.Kind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseGroupsTest {
    private static final URI GROUPS = URI.create("https://platform-a.example/2/groups");
    private static final String TOKEN = "{\"access_token\":\"abc\"}";

    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final MovingClock clock = new MovingClock();
    private final CourseGroups groups = new CourseGroups(platform,
            new AccessTokens(platform, new TestToolKeys(), () -> "id", clock), clock);

    private List<Group> read() {
        return groups.read(TestRegistrations.platformA(), GROUPS);
    }

    @Test
    void groups_come_with_their_names_over_all_pages_for_their_own_scope() {
        platform.then(200, TOKEN)
                .then(200, "{\"groups\":[{\"id\":\"g1\",\"name\":\"Morning\"},{\"name\":\"no id\"},7]}",
                        Map.of("Link", "<?page=2>; rel=next"))
                .then(200, "{\"groups\":[{\"id\":\"g2\"},{\"id\":\"a\\tb\"},{\"id\":\"g3\",\"name\":\"A\\n\\u202eB\"}]}");

        assertThat(read()).containsExactly(new Group("g1", "Morning"), new Group("g2", "g2"), new Group("g3", "A B"));
        assertThat(new String(platform.requests().get(0).body())).contains("lti-gs%2Fscope%2Fcontextgroup.readonly");
        assertThat(platform.last().headers())
                .containsEntry("Accept", "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"groups\":7}", "<html>"})
    void what_is_no_list_of_groups_is_refused(String body) {
        platform.then(200, TOKEN).then(200, body);
        assertThat(catchThrowableOfType(ServiceFailed.class, this::read).outcome().kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void pages_in_a_circle_end() {
        platform.then(200, TOKEN).then(200, "{\"groups\":[]}", Map.of("Link", "<" + GROUPS + ">; rel=next"));
        assertThat(catchThrowableOfType(ServiceFailed.class, this::read).outcome().kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void a_hundred_are_enough() {
        platform.then(200, TOKEN).then(200, "{\"groups\":[" + "{\"id\":\"g\"},".repeat(300) + "{\"id\":\"g\"}]}");
        assertThat(read()).hasSize(CourseGroups.MOST);
    }
}
