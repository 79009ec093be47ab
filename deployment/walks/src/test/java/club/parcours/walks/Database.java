package club.parcours.walks;

import java.util.Map;

/**
 * Which database a tool runs on.
 *
 * @param environment the variables that say so; none mean H2 in the tool's data folder
 */
record Database(Map<String, String> environment) {
    static final Database H2 = new Database(Map.of());
}
