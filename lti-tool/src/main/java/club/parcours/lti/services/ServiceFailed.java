package club.parcours.lti.services;

/** A question to a platform that got no useful answer. The message names the outcome and the status only. */
public final class ServiceFailed extends RuntimeException {
    private final transient ScoreOutcome outcome;

    private final boolean tooLarge;

    ServiceFailed(ScoreOutcome outcome) {
        this(outcome, false);
    }

    ServiceFailed(ScoreOutcome outcome, boolean tooLarge) {
        super(outcome.kind() + (outcome.status().isPresent() ? " " + outcome.status().getAsInt() : ""));
        this.outcome = outcome;
        this.tooLarge = tooLarge;
    }

    /** Whether there was an answer, and it was larger than is read. */
    public boolean tooLarge() {
        return tooLarge;
    }

    /** What to do about it; never {@code DELIVERED}. */
    public ScoreOutcome outcome() {
        return outcome;
    }
}
