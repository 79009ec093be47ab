package club.parcours.home;

import club.parcours.curriculum.Text;
import club.parcours.web.Aloud.Labelled;
import java.util.List;

/**
 * One step of the path.
 *
 * @param icon      name in the icon sprite
 * @param path      where it leads, below the launch
 * @param note      key of the sentence under the name
 * @param arguments of that sentence
 */
public record Stone(String icon, Text title, String path, Mark mark, String note, List<Object> arguments)
        implements Labelled {

    @Override
    public String id() {
        return path;
    }

    @Override
    public Text label() {
        return title;
    }

    /** The icon to show: a tick once it is done. */
    public String shown() {
        return mark == Mark.DONE ? "check" : icon;
    }

    /** Key of how it stands, to be said aloud: a sentence without a number. */
    public String heard() {
        return switch (note) {
            case "home.stone.minutes", "home.stone.points" -> "home.stone.todo";
            case "home.stone.reached" -> "home.stone.done";
            default -> note;
        };
    }

    /** Whether it is something to do, and not a module as a whole. */
    public boolean step() {
        return !path.startsWith("modules/");
    }

    /** As the part of a class name. */
    public String kind() {
        return mark.name().toLowerCase(java.util.Locale.ROOT);
    }
}
