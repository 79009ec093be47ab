package club.parcours.lti.services;

import club.parcours.lti.PlatformHttp;
import club.parcours.lti.PlatformHttp.Answer;
import club.parcours.lti.PlatformHttp.Request;
import club.parcours.lti.Registration;
import club.parcours.lti.services.ScoreOutcome.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Calls a service with a token; a token that is refused is renewed once. */
final class ServiceCalls {
    private static final int UNAUTHORISED = 401;

    private final PlatformHttp http;
    private final AccessTokens tokens;

    ServiceCalls(PlatformHttp http, AccessTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /** The answer, whatever its status. @throws ServiceFailed if there is no token, or no answer */
    Answer send(Registration registration, Scope scope, Request request) {
        Set<String> scopes = scope.alone();
        String token = tokens.token(registration, scopes);
        Answer answer = send(registration, request, token);
        if (answer.status() != UNAUTHORISED) {
            return answer;
        }
        tokens.forget(registration, scopes, token);
        return send(registration, request, tokens.token(registration, scopes));
    }

    /** Blackboard wants this capital and this one blank. */
    private Answer send(Registration registration, Request request, String token) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("Authorization", "Bearer " + token);
        try {
            return http.send(registration.id(), request.with(headers));
        } catch (IOException lost) {
            throw new ServiceFailed(ScoreOutcome.of(Kind.TRY_LATER), lost instanceof PlatformHttp.AnswerTooLarge);
        }
    }
}
