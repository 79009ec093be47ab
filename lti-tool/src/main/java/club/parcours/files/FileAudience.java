package club.parcours.files;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * A room that keeps files with what people tell, and knows who may see that. Asked for who is not the owner; joins the
 * caller's transaction.
 */
public interface FileAudience {
    /** The room that kept the file, as it named itself to {@link Files#keep}. */
    String room();

    /** @param reference what it was kept with, as the room named it */
    boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file);

    /**
     * Where files of the viewer's are that are kept with these, or held for them; what is gone is left out.
     *
     * @param references all of this room: it costs as many statements for one as for many
     */
    Map<String, FilePlace> places(Viewer owner, Collection<String> references);

    /** Whether nothing would be left of what it is kept with, if this file of the viewer's were taken out of it. */
    default boolean isAll(Viewer owner, String reference, UUID file) {
        return false;
    }

    /** Takes a file of the viewer's out of what it is kept with: words stay, what has none goes. @throws Conflict where it stays */
    default void takeOut(Viewer owner, String reference, UUID file) {
        throw new Conflict();
    }
}
