package club.parcours.curriculum;

import club.parcours.kernel.Viewer;
import java.util.Optional;

/** Something to do before a module is opened, which another room knows of; stands on the module's guide. */
public interface GuideReminder {
    /** @param module id of the module whose guide is read. At most one statement. */
    Optional<Reminder> about(Viewer viewer, String module);

    /**
     * What there is to do.
     *
     * @param icon    name of an icon
     * @param message message key
     * @param path    the page below the launch where one does it
     * @param button  message key of the way there
     */
    record Reminder(String icon, String message, String path, String button) {}
}
