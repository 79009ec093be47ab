package club.parcours.curriculum;

import club.parcours.kernel.Viewer;

/** What readers think of the pieces of the book. A room above keeps it. */
public interface Opinions {
    /**
     * The face the viewer tapped.
     *
     * @param segment id of a module or an exercise
     * @return its id; empty if they have tapped none
     */
    String face(Viewer viewer, String segment);
}
