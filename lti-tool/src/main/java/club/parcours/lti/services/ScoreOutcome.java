package club.parcours.lti.services;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of a call to a platform's service.
 *
 * @param status     the HTTP status, if there was an answer
 * @param retryAfter how long the platform asks us to wait
 */
public record ScoreOutcome(Kind kind, OptionalInt status, Optional<Duration> retryAfter) {
    /** What to do about it. */
    public enum Kind {
        /** It is there. */
        DELIVERED,
        /** No token, or it was refused even after a renewal: the registration needs its administrator. */
        UNAUTHORISED,
        /** This deployment, column or service is not open to us. */
        FORBIDDEN,
        /** The column or the course no longer exists. */
        GONE,
        /** The platform has a score that is as new or newer, or something has changed since: look again. */
        CONFLICT,
        /** Refused for good, as it stands: for example, nobody enrolled by this id. */
        REFUSED,
        /** Not taken for how or where we ask, whoever it is about: a fault of ours, or of the addresses we were given. */
        MISUNDERSTOOD,
        /** A fault that may pass: network, overload, failure on the platform's side. */
        TRY_LATER
    }

    static ScoreOutcome of(Kind kind) {
        return new ScoreOutcome(kind, OptionalInt.empty(), Optional.empty());
    }

    /** What to tell an administrator: the HTTP status, or the kind where there was no answer. */
    public String code() {
        return status.isPresent() ? "HTTP " + status.getAsInt() : kind.name();
    }

    /** Whether the platform has it. */
    public boolean delivered() {
        return kind == Kind.DELIVERED;
    }
}
