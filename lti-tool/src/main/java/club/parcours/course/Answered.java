package club.parcours.course;

/**
 * What goes back to the LMS. The token is shown to nobody and never logged.
 *
 * @param origin  of the address, for the page's policy
 * @param chosen  how many links it brings
 */
public record Answered(String address, String origin, String token, int chosen) {
    @Override
    public String toString() {
        return "Answered[" + origin + "]";
    }
}
