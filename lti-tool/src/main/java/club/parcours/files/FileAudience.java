package club.parcours.files;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
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
}
