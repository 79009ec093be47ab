package club.parcours.privacy;

import club.parcours.kernel.Viewer;

/**
 * Somebody has before them what is kept, who sees it and how to stop; fired in the request, outside any transaction.
 *
 * @param understood they said so, and go on
 */
public record NoticeShown(Viewer viewer, boolean understood) {
    /** Of the words of the notice. With other words it is raised, and everybody who learns here is shown them once. */
    public static final int VERSION = 2;

    /** The page of a launch that shows it; it is told where to go on. */
    public static final String PAGE = "privacy/notice";
}
