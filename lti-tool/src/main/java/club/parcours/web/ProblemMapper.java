package club.parcours.web;

import club.parcours.kernel.Invalid;
import club.parcours.web.Problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers every failure: people get a page, programs get problem+json (RFC 9457). Neither gets the failure's message. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final String JSON = "application/problem+json";

    @Inject
    Problems problems;

    @Inject
    Messages messages;

    @Inject
    PagePolicy policy;

    @Context
    HttpHeaders headers;

    @Context
    ResourceInfo resource;

    /** The body programs get. */
    public record ProblemJson(String title, int status, String incident, Map<String, String> errors) {}

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse(); // a redirect is no problem
        }
        Problem problem = Problem.of(failure);
        String number = problems.number();
        problems.note(number, problem, failure);
        String language = problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(status(problem, failure));
        if (!wantsPage()) {
            return answer.type(JSON).entity(json(problem, failure, language, number)).build();
        }
        problems.again(problem).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (problem == Problem.AWAY) {
            policy.framedByAnyone();
        }
        String sentence = problems.sentence(problem, failure);
        return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(problems.page(problem, sentence, language, number))
                .build();
    }

    /** Statuses without words of their own keep their number: 415 stays 415. */
    private static int status(Problem problem, Throwable failure) {
        return failure instanceof WebApplicationException web ? web.getResponse().getStatus() : problem.status();
    }

    private boolean wantsPage() {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        Class<?> asked = resource.getResourceClass();
        return accept != null && accept.contains(MediaType.TEXT_HTML)
                || asked != null && asked.getName().replaceAll("\\$.*", "").endsWith("Page");
    }

    private ProblemJson json(Problem problem, Throwable failure, String language, String number) {
        Map<String, String> errors = new TreeMap<>();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Invalid invalid) {
                invalid.fields().forEach((field, message) ->
                        errors.put(field, messages.say(language, message.key(), message.arguments().toArray())));
            }
        }
        return new ProblemJson(messages.say(language, problem.key("title")), problem.status(), number, errors);
    }
}
