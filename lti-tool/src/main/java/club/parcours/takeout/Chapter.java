package club.parcours.takeout;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * A part of what somebody takes along that is there to be read: a room tells in it what it keeps of them, in the words of its own
 * pages. All of it joins the caller's transaction, and all of it is the owner's alone.
 */
public interface Chapter {
    /** Its place among the others, the lowest first. */
    int place();

    /** The room's name; {@code privacy.room.} before it is the key of the heading. */
    String room();

    /** What is written in it, without a heading; nothing, if there is nothing to tell. */
    Optional<SafeHtml> write(Pen pen);

    /**
     * The recordings in which others say something to this person about what this person did: those and none else of others go
     * along.
     */
    default List<Addressed> addressed(PersonId person) {
        return List.of();
    }
}
