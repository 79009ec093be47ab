package club.parcours.lti.services;

import club.parcours.lti.NoticeEndpoint;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.Registration;
import jakarta.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** Asks a platform to send us notices (Platform Notification Service 1.0, section 4). */
public final class NoticeHandlers {
    /** As many as fit into what we read at once. */
    private static final int MOST_AT_ONCE = 20;

    private final ServiceCalls calls;
    private final AnswerReader answers;

    public NoticeHandlers(PlatformHttp http, AccessTokens tokens, Clock clock) {
        this.calls = new ServiceCalls(http, tokens);
        this.answers = new AnswerReader(clock);
    }

    /**
     * Asks for notices of one type; asking twice does no harm.
     *
     * @param handler the address of ours they go to
     * @throws ServiceFailed if the platform gives no useful answer, or does not want to
     */
    public void register(Registration registration, NoticeEndpoint endpoint, String type, URI handler) {
        String body = Json.createObjectBuilder().add("notice_type", type).add("handler", handler.toString())
                .add("max_batch_size", MOST_AT_ONCE).build().toString();
        ScoreOutcome outcome = answers.outcome(calls.send(registration, Scope.NOTICE_HANDLERS,
                new Request("PUT", endpoint.service(), Map.of("Content-Type", "application/json",
                        "Accept", "application/json"), body.getBytes(StandardCharsets.UTF_8))));
        if (!outcome.delivered()) {
            throw new ServiceFailed(outcome);
        }
    }
}
