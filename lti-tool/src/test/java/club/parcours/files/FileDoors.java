package club.parcours.files;

import club.parcours.kernel.Viewer;
import java.util.UUID;

/** What the page of a file asks, for tests of other rooms. */
public final class FileDoors {
    private FileDoors() {}

    /** Whether the viewer gets this file. */
    public static boolean opens(Files files, Viewer viewer, UUID file) {
        try {
            return files.open(viewer, file).view().id().equals(file);
        } catch (club.parcours.kernel.NotFound hidden) {
            return false;
        }
    }
}
