package club.parcours.takeout;

/**
 * The question before a file is removed.
 *
 * @param all whether nothing else stands where it stands, so that this goes, too
 */
public record FileRemovalView(OwnFilesView.Placed one, boolean all) {}
