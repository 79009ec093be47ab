package club.parcours.curriculum;

import java.util.List;

/**
 * One competence of the framework.
 *
 * @param id             never changes within a framework version: {@code C01}
 * @param icon           name of a Tabler icon, without prefix
 * @param keyCompetences European key competences of 2018 it touches: {@code KC5}
 * @param levels         what a person does at each of the five levels, lowest first
 */
public record Competence(String id, String icon, List<String> keyCompetences, Text title, List<Text> levels) {
}
