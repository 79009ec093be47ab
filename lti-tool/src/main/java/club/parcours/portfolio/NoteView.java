package club.parcours.portfolio;

/**
 * The form of what is put into a section by hand.
 *
 * @param action  path below the launch that takes it
 * @param back    path below the launch to return to
 * @param form    random name of the form, so that sent twice it is taken once; empty for one that is there
 * @param version of the words it began with
 * @param text    as it was typed
 * @param link    as it was typed
 * @param linkTitle as it was typed
 */
public record NoteView(Section section, String action, String back, String form, int version, String text, String link,
        String linkTitle, int longest) {
    @Override
    public String toString() {
        return "NoteView[" + section + "]";
    }
}
