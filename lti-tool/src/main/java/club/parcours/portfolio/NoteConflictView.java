package club.parcours.portfolio;

/**
 * Two versions of one text; the person chooses, and loses neither: what is replaced stays among the earlier words.
 *
 * @param saved what stands there now
 * @param mine  what was just sent
 */
public record NoteConflictView(String action, String back, EntryView saved, NoteView mine) {
    @Override
    public String toString() {
        return "NoteConflictView[" + action + "]";
    }
}
