package club.parcours.curriculum;

import java.util.List;

/**
 * A few questions, the same before the first module and after the last, so that both can be compared. Answered by tap, and
 * without a name.
 *
 * @param text    what is asked for, in one line
 * @param choices what can be said of each question, from the least to the most
 * @param earlier asked in editions before; nobody is asked any more
 * @param done    what is said afterwards
 */
public record Survey(Text title, Text text, List<Item> questions, List<Item> choices, List<Item> earlier,
        Text done) {
}
