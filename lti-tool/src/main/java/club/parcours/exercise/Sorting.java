package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.SortExercise.Card;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import java.util.List;
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

    boolean over() {
        return next().isEmpty();
    }
}
