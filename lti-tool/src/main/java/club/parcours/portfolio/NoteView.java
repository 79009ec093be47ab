package club.parcours.portfolio;

import club.parcours.files.RoomView;

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
 * @param file    id of the file that comes with it; empty if there is none
 * @param room    how much of their room the person's files take
 * @param seen    who reads what is kept of it
 */
public record NoteView(Section section, String action, String back, String form, int version, String text, String link,
        String linkTitle, String file, int longest, RoomView room, SeenBy seen) {
    @Override
    public String toString() {
        return "NoteView[" + section + "]";
    }
}
