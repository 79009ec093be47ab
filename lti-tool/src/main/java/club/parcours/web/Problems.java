package club.parcours.web;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Trace;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages people see when something goes wrong. They and the log share a number, and nothing of the failure. */
@ApplicationScoped
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** The ways a request can fail, each with the words of its page: {@code title}, {@code say}, {@code do}. */
    enum Problem {
        BAD_REQUEST(400, "problem.bad-request.", "alert-circle"),
        NO_SESSION(401, "problem.no-session.", "login"),
        SESSION_OVER(403, "problem.session-over.", "hourglass"),
        FORBIDDEN(403, "problem.forbidden.", "lock"),
        NOT_FOUND(404, "problem.not-found.", "map-pin"),
        METHOD(405, "problem.not-found.", "map-pin"),
        CONFLICT(409, "problem.conflict.", "users"),
        LENGTH_REQUIRED(411, "problem.bad-request.", "alert-circle"),
        TOO_LARGE(413, "problem.too-large.", "scale"),
        INVALID(422, "problem.invalid.", "alert-circle"),
        FAILED(500, "problem.failed.", "tools"),
        BUSY(503, "problem.busy.", "hourglass"),
        AWAY(503, "problem.away.", "hourglass");

        private final int status;
        private final String key;
        private final String icon;

        Problem(int status, String key, String icon) {
            this.status = status;
            this.key = key;
            this.icon = icon;
        }

        int status() {
            return status;
        }

        String key(String part) {
            return key + part;
        }

        String icon() {
            return icon;
        }

        /** What a failure means to the person; the container wraps some failures in others, so the causes count too. */
        static Problem of(Throwable failure) {
            for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Invalid) {
                    return INVALID;
                } else if (cause instanceof NotFound) {
                    return NOT_FOUND;
                } else if (cause instanceof Forbidden) {
                    return FORBIDDEN;
                } else if (cause instanceof Conflict || cause instanceof OptimisticLockException) {
                    return CONFLICT;
                } else if (cause instanceof WebApplicationException web) {
                    return of(web.getResponse().getStatus());
                } else if (cause instanceof SQLException database && unreachable(database.getSQLState())) {
                    return AWAY;
                }
            }
            return FAILED;
        }

        /** Whether the database does not answer, starts or stops, or there is no connection left; the pool tells no state. */
        private static boolean unreachable(@Nullable String state) {
            return state == null || Stream.of("08", "53", "57P", "90067", "90098", "90121").anyMatch(state::startsWith);
        }

        /** The page for a status the container decided. */
        static Problem of(int status) {
            for (Problem problem : values()) {
                if (problem.status == status) {
                    return problem;
                }
            }
            return status >= 500 ? FAILED : BAD_REQUEST;
        }
    }

    private Templates templates;
    private Messages messages;
    private CurrentViewer current;
    private Tokens tokens;

    protected Problems() {}

    @Inject
    Problems(Templates templates, Messages messages, CurrentViewer current, Tokens tokens) {
        this.templates = templates;
        this.messages = messages;
        this.current = current;
        this.tokens = tokens;
    }

    /** Writes the page of a problem as the whole answer. */
    void answer(HttpServletRequest request, HttpServletResponse answer, Problem problem) throws IOException {
        String language = language(request.getHeader("Accept-Language"));
        byte[] page = page(problem, problem.key("say"), language, number())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        answer.setStatus(problem.status());
        again(problem).ifPresent(seconds -> answer.setHeader("Retry-After", seconds));
        answer.setContentType("text/html;charset=UTF-8");
        answer.setContentLength(page.length);
        answer.getOutputStream().write(page);
    }

    /** After how many seconds to try again, where that helps. */
    Optional<String> again(Problem problem) {
        return problem.status() == 503 ? Optional.of("30") : Optional.empty();
    }

    /** @throws RuntimeException the failure itself, unless what we need is away for a while; then it is noted */
    void mustBeAway(RuntimeException failure) {
        if (Problem.of(failure) != Problem.AWAY) {
            throw failure;
        }
        note(number(), Problem.AWAY, failure);
    }

    /** The page of a failure. @param sentence its key; @param number joins it to the line in the log */
    SafeHtml page(Problem problem, String sentence, String language, String number) {
        List<String> keys = List.of(problem.key("title"), sentence, problem.key("do"));
        ProblemView view = new ProblemView(
                problem.icon(),
                messages.say(language, keys.get(0)),
                messages.say(language, keys.get(1)),
                messages.say(language, keys.get(2)),
                number,
                keys);
        return current.found().isPresent() && problem != Problem.AWAY
                ? templates.page("web/problem", view)
                : templates.plain("web/problem", view, language);
    }

    /** The key of what to tell: who may, for a thing that is not for everyone; else the problem's own sentence. */
    String sentence(Problem problem, Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Forbidden forbidden) {
                return forbidden.messageKey();
            }
        }
        return problem.key("say");
    }

    String language(@Nullable String accepted) {
        return current.found()
                .map(Viewer::tongue)
                .orElseGet(() -> messages.accepted(Optional.ofNullable(accepted).orElse(Messages.FALLBACK)));
    }

    /** A number for one failure, short enough to read out on the telephone. */
    String number() {
        return tokens.hex(8);
    }

    /** Notes a failure under its number: where, and of what kind; never its words. */
    void note(String number, Problem problem, Throwable failure) {
        if (problem.status() >= 500) {
            LOG.error("incident {} status {}", number, problem.status(), new Trace(failure));
        } else {
            LOG.info("incident {} status {} {}", number, problem.status(), failure.getClass().getName());
        }
    }
}
