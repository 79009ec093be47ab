package club.parcours.web;

import club.parcours.kernel.Viewer;
import java.util.List;

/** Some lines of the self-test. Rooms that rely on something of an LMS or a browser bring a bean of this type. */
public interface Check {
    /** Smaller stands earlier. */
    int order();

    /**
     * Tries it, now. It may ask the LMS and take seconds, so no transaction may be open; what the LMS does wrong is a
     * finding, never an exception.
     */
    List<Finding> findings(Viewer viewer);
}
