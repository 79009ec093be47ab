package club.parcours.launch;

/**
 * A launch that waits for its proof.
 *
 * @param again hands the launch in once more
 */
public record RecallView(FormView again, DepositView deposit) {}
