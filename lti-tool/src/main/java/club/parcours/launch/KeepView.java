package club.parcours.launch;

/**
 * A login whose secret the platform shall keep.
 *
 * @param next   where it goes on then; empty if that is too long for an address
 * @param onward the same as a form
 * @param window begins the login again, for a window of its own
 * @param secret what the platform shall keep; this browser's own, as a cookie's value would be
 */
public record KeepView(String next, FormView onward, FormView window, DepositView deposit, String secret) {
    @Override
    public String toString() {
        return "KeepView[" + onward + "]";
    }
}
