package club.parcours.lti.services;

/** A question to a platform that got no useful answer. The message names the outcome and the status only. */
public final class ServiceFailed extends RuntimeException {
    private final transient ScoreOutcome outcome;

    ServiceFailed(ScoreOutcome outcome) {
        super(outcome.kind() + (outcome.status().isPresent() ? " " + outcome.status().getAsInt() : ""));
        this.outcome = outcome;
    }

    /** What to do about it; never {@code DELIVERED}. */
    public ScoreOutcome outcome() {
        return outcome;
    }
}
