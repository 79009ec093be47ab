package club.parcours.feedback;

/**
 * What somebody wrote or said; nobody knows who.
 *
 * @param edition version of the book they saw
 * @param leads   whether they run a group
 * @param words   or empty
 * @param voice   id of a file, or empty
 */
public record SaidView(String edition, boolean leads, Face face, String words, String voice) {
    @Override
    public String toString() {
        return "SaidView[" + face + "]";
    }
}
