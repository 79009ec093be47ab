package club.parcours.exercise;

/**
 * Two versions of one answer; the person chooses, and loses neither: the text that is replaced stays among the earlier words.
 *
 * @param action   takes whichever they choose
 * @param language of what was written
 * @param saved    what stands there now
 * @param mine     what was just sent
 */
public record TwoVersionsView(String back, String action, String language, ToldVersion saved, ToldVersion mine) {
    @Override
    public String toString() {
        return "TwoVersionsView[" + action + "]";
    }
}
