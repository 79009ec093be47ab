package club.parcours.competence;

/**
 * What somebody who runs a course types about a claim.
 *
 * @param words   beside the level
 * @param reason  why it is lower than what stood last; else it is not kept
 * @param version of their own confirmation that they had before them; {@link #FIRST} without one
 */
record Confirming(int level, String words, String reason, int version) {
    static final int FIRST = -1;

    @Override
    public String toString() {
        return "Confirming[" + level + "]";
    }
}
