package club.parcours.curriculum;

import java.util.List;

/**
 * The competences a person can claim and the scale they are placed on.
 *
 * @param version stored beside every claim: {@code BOUSSOLE-1}
 * @param scale   the five levels, lowest first
 */
public record Framework(String version, List<Level> scale, List<Competence> competences) {

    /**
     * One level of the scale.
     *
     * @param number   1 to 5
     * @param evidence what it takes to be placed there
     */
    public record Level(int number, Text label, Text evidence) {
    }
}
