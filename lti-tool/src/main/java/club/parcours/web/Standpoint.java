package club.parcours.web;

import java.time.ZoneId;
import java.util.List;

/**
 * Where somebody is signed in who did not come by a launch.
 *
 * @param base     where the pages live, without a slash at the end
 * @param language they read, BCP 47
 * @param secret   of their session; form tokens are made from it
 * @param places   the tabs
 */
public record Standpoint(String base, String language, ZoneId zone, String secret, List<Templates.Tab> places) {
    @Override
    public String toString() {
        return "Standpoint[" + base + "]";
    }
}
