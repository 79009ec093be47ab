package club.parcours.curriculum;

import club.parcours.web.Aloud.Labelled;
import java.util.Optional;

/**
 * One thing a person reads or chooses: a box, a kind of step, a verb, a quality, a question.
 *
 * @param id    never changes; unique within its list
 * @param icon  name of a Tabler icon, without prefix
 * @param label the word or sentence beside the icon
 */
public record Item(String id, Optional<String> icon, Text label) implements Labelled {
}
