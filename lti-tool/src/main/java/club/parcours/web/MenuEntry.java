package club.parcours.web;

import club.parcours.kernel.Viewer;

/**
 * A place in the tabs. Rooms that have one bring a bean of this type, so only what exists is shown.
 */
public interface MenuEntry {
    /** Key of the word under the icon. */
    String messageKey();

    /** Name in the icon sprite. */
    String icon();

    /** Path below the launch, without a leading slash; empty for the first page. Also the value of {@code $tab}. */
    String path();

    /** Smaller stands earlier. */
    int order();

    /** Whether this viewer has this place. */
    boolean visibleTo(Viewer viewer);
}
