package club.parcours.lti.services;

import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.Registration;
import club.parcours.lti.services.ScoreOutcome.Kind;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands in a column now (Assignment and Grade Services 2.0, section 3.3). */
public final class Results {
    private final ServiceCalls calls;
    private final AnswerReader answers;

    public Results(PlatformHttp http, AccessTokens tokens, Clock clock) {
        this.calls = new ServiceCalls(http, tokens);
        this.answers = new AnswerReader(clock);
    }

    /** Whether the launch allows us to read results. */
    public static boolean mayRead(GradeEndpoint endpoint) {
        return Scope.RESULT_READ.in(endpoint.scopes());
    }

    /**
     * The result of one person; empty if the column holds none. Asked without a limit, which Moodle cannot take.
     *
     * @throws ServiceFailed when the platform does not give a useful answer
     */
    public Optional<Result> read(Registration registration, URI lineItem, String userId) {
        URI results = new ServiceAddress(new ServiceAddress(lineItem).below("results")).with("user_id", userId);
        Request request = Request.get(results, Map.of("Accept", "application/vnd.ims.lis.v2.resultcontainer+json"));
        Answer answer = calls.send(registration, Scope.RESULT_READ, request);
        ScoreOutcome outcome = answers.outcome(answer);
        if (!outcome.delivered()) {
            throw new ServiceFailed(outcome);
        }
        List<JsonObject> objects = answers.objects(answer).orElseThrow(() ->
                new ServiceFailed(new ScoreOutcome(Kind.REFUSED, outcome.status(), Optional.empty())));
        return objects.stream().filter(object -> answers.text(object, "userId").equals(Optional.of(userId)))
                .map(object -> result(userId, object)).findFirst();
    }

    private Result result(String userId, JsonObject object) {
        return new Result(userId, answers.number(object, "resultScore"), answers.number(object, "resultMaximum"),
                answers.text(object, "comment"), answers.text(object, "timestamp").flatMap(Results::instant));
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
