package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.Keeping;
import club.parcours.curriculum.MatchExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.SortExercise.Card;
import club.parcours.curriculum.Text;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A card game as far as it has been played: a field per card, with the box, or without a value if it was passed. */
record Sorting(SortExercise exercise, Sheet played) {

    /** @throws NotFound if there is no such card; Invalid for the field {@code box} if there is no such box */
    Sorting choose(String card, String box) {
        card(card);
        if (exercise.boxes().stream().noneMatch(one -> one.id().equals(box))) {
            throw new Invalid("box", "exercise.sort.choose-a-box");
        }
        return new Sorting(exercise, played.with(card, List.of(box)));
    }

    /** Leaves a card aside; a box chosen before is taken back. */
    Sorting pass(String card) {
        card(card);
        return new Sorting(exercise, played.with(card, List.of()));
    }

    Card card(String id) {
        return exercise.cards().stream().filter(card -> card.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** The first card nobody has touched; none when the game is over. */
    Optional<Card> next() {
        return exercise.cards().stream().filter(card -> !touched(card)).findFirst();
    }

    boolean touched(Card card) {
        return played.fields().containsKey(card.id());
    }

    Optional<Item> boxOf(Card card) {
        return exercise.boxes().stream().filter(box -> played.has(card.id(), box.id())).findFirst();
    }

    /** Where what of it is kept comes from. */
    Origin place() {
        return new Origin(Exercises.ROOM, exercise.pack().map(pack -> exercise.id() + "/" + pack.id()).orElse(exercise.id()));
    }

    /** What of it goes into the portfolio: what was found of a pack, the cards of a box, or the game itself. */
    List<NewEntry> kept(Keeping keeping) {
        if (exercise.pack().isPresent()) {
            return exercise.pack().filter(pack -> !found().isEmpty()).map(pack -> found(keeping, pack.label())).stream().toList();
        }
        if (keeping.box().isEmpty()) {
            return List.of(entry(keeping, exercise.title(), Optional.empty(), exercise.id()));
        }
        return exercise.cards().stream().filter(card -> boxOf(card).map(Item::id).equals(keeping.box()))
                .map(card -> entry(keeping, card.label(), Optional.of(card.id()), exercise.id() + "/" + card.id())).toList();
    }

    private NewEntry found(Keeping keeping, Text pack) {
        return new NewEntry(keeping.section(), keeping.entry(), pack.value(), Optional.empty(), Author.ME,
                pack.language(), place(), Map.of(MatchExercise.PHRASES, found()));
    }

    /** The cards that lie where they fit. */
    List<String> found() {
        return exercise.cards().stream().filter(card -> boxOf(card).filter(box -> card.fits(box.id())).isPresent())
                .map(Card::id).toList();
    }

    /** As if none of its cards had been touched. */
    Sheet without() {
        Map<String, List<String>> rest = new LinkedHashMap<>(played.fields());
        exercise.cards().forEach(card -> rest.remove(card.id()));
        return new Sheet(rest);
    }

    private static NewEntry entry(Keeping keeping, Text words, Optional<String> choice, String reference) {
        return new NewEntry(keeping.section(), keeping.entry(), words.value(), choice, Author.ME,
                words.language(), new Origin(Exercises.ROOM, reference));
    }

    boolean over() {
        return next().isEmpty();
    }
}
