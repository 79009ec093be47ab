package club.parcours.web;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;

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
    FAILED(500, "problem.failed.", "tools");

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
            }
        }
        return FAILED;
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
