package club.parcours.lti.services;

import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.Registration;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Posts scores (Assignment and Grade Services 2.0, section 3.4). */
public final class Scores {
    private static final int DECIMALS = 4;
    private static final String CANVAS_SUBMISSION = "https://canvas.instructure.com/lti/submission";
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final ServiceCalls calls;
    private final AnswerReader answers;
    private final QuirkProfiles quirks = new QuirkProfiles();

    public Scores(PlatformHttp http, AccessTokens tokens, Clock clock) {
        this.calls = new ServiceCalls(http, tokens);
        this.answers = new AnswerReader(clock);
    }

    /** Whether the launch allows us to post scores. */
    public static boolean mayPost(GradeEndpoint endpoint) {
        return Scope.SCORE.in(endpoint.scopes());
    }

    /**
     * Posts a score once, or twice if the token had lapsed; never throws for what the platform does. The same score may
     * be posted again: a platform that already has it answers {@code CONFLICT} or keeps it.
     */
    public ScoreOutcome post(Registration registration, URI lineItem, Score score) {
        Request request = new Request("POST", new ServiceAddress(lineItem).below("scores"),
                Map.of("Content-Type", "application/vnd.ims.lis.v1.score+json"),
                json(registration, score).getBytes(StandardCharsets.UTF_8));
        try {
            return answers.outcome(calls.send(registration, Scope.SCORE, request));
        } catch (ServiceFailed failed) {
            return failed.outcome();
        }
    }

    private String json(Registration registration, Score score) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("userId", score.userId())
                .add("timestamp", MILLISECONDS.format(score.timestamp()))
                .add("activityProgress", score.activityProgress().word())
                .add("gradingProgress", score.gradingProgress().word())
                .add("scoreGiven", plain(score.given()))
                .add("scoreMaximum", plain(score.maximum()));
        score.comment().ifPresent(comment -> json.add("comment", comment));
        if (quirks.has(registration, Quirk.SCORE_EXTENSION_CANVAS)) {
            json.add(CANVAS_SUBMISSION, Json.createObjectBuilder().add("new_submission", false));
        }
        return json.build().toString();
    }

    /** A number without an exponent: not every platform reads one. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
