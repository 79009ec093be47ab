package club.parcours.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a board is looked at, and the queries that lead elsewhere: one part stays when the other changes.
 *
 * @param module id of the module that is looked at closely, if one is
 * @param group  id of the group that is looked at alone, if one is
 * @param page   of the people, from 1
 */
public record Look(Optional<String> module, Optional<String> group, int page) {
    /** At this module closely, and at the same people. */
    public String closer(String other) {
        return new Look(Optional.of(other), group, page).query();
    }

    /** At all modules from afar. */
    public String afar() {
        return new Look(Optional.empty(), group, page).query();
    }

    /** At this group alone, from its beginning. */
    public String among(String other) {
        return new Look(module, Optional.of(other), 1).query();
    }

    /** At everybody. */
    public String all() {
        return new Look(module, Optional.empty(), 1).query();
    }

    /** At other people. */
    public String turned(int other) {
        return new Look(module, group, other).query();
    }

    /** Whether this group is looked at. */
    public boolean at(String other) {
        return group.filter(other::equals).isPresent();
    }

    /** At the same once more. */
    public String query() {
        String said = Stream.of(module.map(id -> "module=" + encoded(id)), group.map(id -> "group=" + encoded(id)),
                        Optional.of(page).filter(number -> number > 1).map(number -> "page=" + number))
                .flatMap(Optional::stream).collect(Collectors.joining("&"));
        return said.isEmpty() ? "" : "?" + said;
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
