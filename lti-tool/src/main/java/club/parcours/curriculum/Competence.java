package club.parcours.curriculum;

import java.util.List;
import java.util.stream.Stream;

/**
 * One competence of the framework.
 *
 * @param id             never changes within a framework version: {@code C01}
 * @param icon           name of a Tabler icon, without prefix
 * @param keyCompetences European key competences of 2018 it touches: {@code KC5}
 * @param poles          poles of RECTEC: {@code O C A P}
 * @param groups         groups of ESCO's transversal skills
 * @param levels         what a person does at each of the five levels, lowest first
 */
public record Competence(String id, String icon, List<String> keyCompetences, List<String> poles, List<String> groups,
        Text title, List<Text> levels) {

    /** All terms of neighbouring frameworks it touches. */
    List<String> tags() {
        return Stream.of(keyCompetences, poles, groups).flatMap(List::stream).toList();
    }

    /** What a person does at this level. @param number 1 to 5 */
    public Text level(int number) {
        return levels.get(number - 1);
    }
}
