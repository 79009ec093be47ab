package club.parcours.curriculum;

import club.parcours.kernel.Viewer;
import java.util.List;
import java.util.Optional;

/** What another room knows of and who leads a module needs: something to do before it is opened, and whom to call. Stands on its guide. */
public interface GuideReminder {
    /** @param module id of the module whose guide is read. At most one statement. */
    Optional<Reminder> about(Viewer viewer, String module);

    /**
     * Whom to call when somebody needs help. No further statement.
     *
     * @param module id of the module whose guide is read
     */
    List<Contact> contacts(Viewer viewer, String module);

    /**
     * Somebody to call, in the words of who wrote them down; what is not known is empty text.
     *
     * @param icon  name of an icon
     * @param kind  message key of what one finds there
     * @param where an address, or a site
     * @param phone as it is written
     * @param call  the address by which a telephone calls it
     */
    record Contact(String icon, String kind, String name, String where, String phone, String call) {}

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
