package club.parcours.home;

/**
 * A window to open beside this one.
 *
 * @param path   below the launch, of the page that it leads to and where the frame goes on
 * @param query  of the same page, empty or with its question mark
 * @param ticket opens it once
 */
public record WindowView(String path, String query, String ticket) {
    @Override
    public String toString() {
        return "WindowView[" + path + query + "]";
    }
}
