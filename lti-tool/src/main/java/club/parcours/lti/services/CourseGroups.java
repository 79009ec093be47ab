package club.parcours.lti.services;

import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.Registration;
import club.parcours.lti.Text;
import club.parcours.lti.services.ScoreOutcome.Kind;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the groups of a course (Course Groups Service 1.0). Who is in which, the roster tells. */
public final class CourseGroups {
    /** More groups than one can choose from are of no use. */
    public static final int MOST = 100;
    private static final String CONTAINER = "application/vnd.ims.lti-gs.v1.contextgroupcontainer+json";
    private static final int MOST_PAGES = 20;

    private final ServiceCalls calls;
    private final AnswerReader answers;

    public CourseGroups(PlatformHttp http, AccessTokens tokens, Clock clock) {
        this.calls = new ServiceCalls(http, tokens);
        this.answers = new AnswerReader(clock);
    }

    /**
     * A group.
     *
     * @param id   on one line, by which the roster names it
     * @param name on one line, as people know it
     */
    public record Group(String id, String name) {
        static final Text LINE = new Text(100);
    }

    /**
     * The first hundred groups. Asked without a limit, since platforms have few.
     *
     * @throws ServiceFailed when the platform does not give a useful answer
     */
    public List<Group> read(Registration registration, URI groups) {
        List<Group> found = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        Optional<URI> page = Optional.of(groups);
        while (page.isPresent() && found.size() < MOST) {
            if (!seen.add(page.get()) || seen.size() > MOST_PAGES) {
                throw new ServiceFailed(ScoreOutcome.of(Kind.REFUSED));
            }
            Answer answer = calls.send(registration, Scope.GROUPS,
                    Request.get(page.get(), Map.of("Accept", CONTAINER)));
            ScoreOutcome outcome = answers.outcome(answer);
            if (!outcome.delivered()) {
                throw new ServiceFailed(outcome);
            }
            groups(answer).stream().flatMap(told -> group(told).stream()).forEach(found::add);
            page = new NextPage(answer.all("Link")).after(page.get());
        }
        return found.stream().limit(MOST).toList();
    }

    private List<JsonObject> groups(Answer answer) {
        JsonArray groups = answers.object(answer).map(container -> container.get("groups"))
                .filter(JsonArray.class::isInstance).map(JsonArray.class::cast)
                .orElseThrow(() -> new ServiceFailed(ScoreOutcome.of(Kind.REFUSED)));
        return groups.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
    }

    /** One without a name is called by its id. */
    private Optional<Group> group(JsonObject told) {
        return answers.text(told, "id").filter(Group.LINE::isClean).map(id -> new Group(id,
                answers.text(told, "name").map(Group.LINE::line).filter(name -> !name.isEmpty()).orElse(id)));
    }
}
