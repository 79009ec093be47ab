package club.parcours.launch;

/**
 * A session without cookie.
 *
 * @param secret of the session; the script keeps it in its memory and nowhere else
 * @param base   where the session's pages live
 * @param first  the first one to show
 */
public record CarriedView(String secret, String base, String first) {
    @Override
    public String toString() {
        return "CarriedView[" + base + "]";
    }
}
