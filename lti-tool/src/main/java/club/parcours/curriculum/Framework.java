package club.parcours.curriculum;

import java.util.List;

/**
 * The competences a person can claim and the scale they are placed on.
 *
 * @param version stored beside every claim: {@code BOUSSOLE-1}
 * @param scale   the five levels, lowest first
 */
public record Framework(String version, List<Level> scale, List<Competence> competences) {

    /** Id of a level wherever one is chosen: {@code L3}. */
    public static String levelId(int number) {
        return "L" + number;
    }

    /** Whether this is the id of a level, and not of a lower one. */
    public static boolean isLevelFrom(String id, int number) {
        return id.matches("L[1-5]") && id.charAt(1) - '0' >= number;
    }

    /**
     * One level of the scale.
     *
     * @param number   1 to 5
     * @param evidence what it takes to be placed there
     */
    public record Level(int number, Text label, Text evidence) {
    }
}
