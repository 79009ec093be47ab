package club.parcours.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a site can do beyond a Moodle 4.5. A name is written with hyphens: {@code frame-resize}. */
public enum Offer {
    STORAGE("Keeps small values for the tool in its page, for browsers that block cookies: in the page around the tool "
            + "(parent) or in a frame beside it (frame).", "no", "parent", "frame"),
    FRAME_RESIZE("Makes the frame as high as the tool asks.", "no", "yes"),
    GROUPS("Tells the tool the groups of a course.", "no", "yes"),
    NOTICES("Sends notices to the tool, for instance when a course was copied.", "no", "yes"),
    GRADES("Lets the tool manage columns of the gradebook and send grades (columns), or send grades to the columns there are "
            + "(scores).", "columns", "scores"),
    SUSPENDED_GRADES("Takes grades of somebody whose place in the course is suspended (taken), or refuses them with 422, as some "
            + "others do (refused).", "taken", "refused"),
    ALL_STATUSES("The roster also tells who is suspended (Inactive) and who has left (Deleted).", "no", "yes"),
    LINK_HISTORY("A copied activity says which activities it was copied from.", "no", "yes"),
    EXTRA_MESSAGES("The configuration for registration also lists launches for submission review, for data privacy and "
            + "for a whole course.", "no", "yes");

    private final String meaning;
    private final List<String> choices;

    Offer(String meaning, String... choices) {
        this.meaning = meaning;
        this.choices = List.of(choices);
    }

    /** The name used on the page and in addresses. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What it can be set to; the first is what a Moodle does. */
    public List<String> choices() {
        return choices;
    }

    static Optional<Offer> named(String title) {
        return Arrays.stream(values()).filter(offer -> offer.title().equals(title)).findFirst();
    }
}
