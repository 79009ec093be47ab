package club.parcours.lti.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a family of platforms wants otherwise than the standards say. Only how we speak to its services can differ:
 * there is no quirk for how a launch is checked, and there must not be one.
 */
enum Quirk {
    /** Each score would become one more attempt of the learner, unless it says that it is none (Canvas). */
    SCORE_EXTENSION_CANVAS;

    static Optional<Quirk> named(String name) {
        return Arrays.stream(values()).filter(quirk -> quirk.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
}
