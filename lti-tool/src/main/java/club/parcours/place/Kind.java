package club.parcours.place;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody finds at a place, in the order in which learners see it. */
enum Kind {
    MEETING("map-pin"),
    HELP("lifebuoy"),
    LANGUAGE("language"),
    HEALTH("stethoscope"),
    WORK("briefcase"),
    LIBRARY("device-laptop"),
    EMERGENCY("alert-triangle");

    private final String icon;

    Kind(String icon) {
        this.icon = icon;
    }

    /** As it stands in forms and messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its pictogram. */
    String icon() {
        return icon;
    }

    /** Whether one finds help there when somebody is not well. */
    boolean helps() {
        return this == HELP || this == EMERGENCY;
    }

    static Optional<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
