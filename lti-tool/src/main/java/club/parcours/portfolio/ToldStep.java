package club.parcours.portfolio;

import java.util.List;
import java.util.Optional;

/**
 * One step as its owner tells it. The words are checked by the room that asked for them.
 *
 * @param kind     id of a kind of step, from the curriculum
 * @param title    a few words, never empty
 * @param verbs    ids from the bank of verbs, at most three
 * @param proud    starred
 * @param kept     chosen for later modules
 * @param shared   facilitators of the person's course may see it
 * @param language BCP 47, of the words
 */
public record ToldStep(
        String kind,
        When when,
        String title,
        Optional<String> place,
        List<String> verbs,
        boolean proud,
        boolean kept,
        boolean shared,
        String language) {}
