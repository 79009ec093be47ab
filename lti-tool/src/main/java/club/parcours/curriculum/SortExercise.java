package club.parcours.curriculum;

import club.parcours.web.Aloud.Labelled;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Put each card into a box. Several boxes may be right, and no box is ever called wrong.
 *
 * @param question asked for each card
 * @param agreed   opens the reply when the chosen box is among the card's boxes
 * @param also     opens the reply otherwise; the names of the card's boxes follow it
 * @param done     said after the last card
 * @param boxes    at least two, in the order to show
 * @param cards    in the order to show
 * @param keeping  what of it goes into the portfolio, if anything does
 * @param pack     the pack that is played, where the exercise has several
 */
public record SortExercise(String id, String module, String icon, Text title, Text instruction, Prose help, int minutes,
        Text question, Text agreed, Text also, Text done, List<Item> boxes, List<Card> cards,
        Optional<Keeping> keeping, Optional<Item> pack) implements Exercise {

    /** @throws IllegalArgumentException if a card names a box that is not there, or none */
    public SortExercise {
        Set<String> known = boxes.stream().map(Item::id).collect(Collectors.toSet());
        for (Card card : cards) {
            if (card.boxes().isEmpty() || !known.containsAll(card.boxes())) {
                throw new IllegalArgumentException("card " + card.id() + " needs boxes among " + known);
            }
        }
        if (!known.containsAll(keeping.flatMap(Keeping::box).stream().toList())) {
            throw new IllegalArgumentException("keeps the cards of a box that is not there");
        }
    }

    @Override
    public Optional<String> records() {
        return keeping.map(Keeping::entry);
    }

    @Override
    public Optional<String> feeds() {
        return keeping.map(Keeping::section);
    }

    /** The boxes where this card fits, in the order to show. */
    public List<Item> boxesOf(Card card) {
        return boxes.stream().filter(box -> card.fits(box.id())).toList();
    }

    /**
     * One card.
     *
     * @param id       never changes: {@code M2E1-sell-market}
     * @param icon     name of a Tabler icon, without prefix
     * @param boxes    ids of the boxes where it fits, at least one
     * @param feedback one kind line, true whichever box was chosen
     * @param source   where one reads that, if not where the exercise has its other facts from
     */
    public record Card(String id, Optional<String> icon, Text label, Set<String> boxes, Text feedback, Optional<Source> source)
            implements Labelled {

        /** Whether the card fits into the box with this id. */
        public boolean fits(String box) {
            return boxes.contains(box);
        }
    }

    /** Where a fact comes from. */
    public record Source(Text name, URI url) {}
}
