package club.parcours.privacy;

import club.parcours.kernel.PersonId;
import java.util.List;

/**
 * A room that stores something about a person. Every entity that holds a {@link PersonId} has a holder, or the build
 * fails; so neither export nor erasure can be forgotten.
 */
public interface PersonalDataHolder {
    /** The room's name, a folder in the export. */
    String room();

    /** The entities this holder answers for. */
    List<Class<?>> entities();

    /** Everything the room knows of the person, as records and lists that become JSON; joins the caller's transaction. */
    Object export(PersonId person);

    /** Removes everything the room knows of the person; joins the caller's transaction; doing it twice does no harm. */
    void erase(PersonId person);

    /**
     * What {@link #erase} cannot take back, as keys of sentences that say what stays and why; asked before it, in the
     * caller's transaction.
     */
    default List<String> stays(PersonId person) {
        return List.of();
    }
}
