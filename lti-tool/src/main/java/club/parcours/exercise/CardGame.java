package club.parcours.exercise;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.MatchExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.SortExercise.Card;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Lays out a card game: one card at a time, then the boxes with what lies in them. */
@ApplicationScoped
class CardGame {
    @Inject
    Exercises exercises;

    @Inject
    Curriculum curriculum;

    @Inject
    Ways ways;

    @Inject
    Templates templates;

    /** @param wanted id of a card; without it the first untouched one, or the boxes when there is none */
    SafeHtml show(Viewer viewer, SortExercise exercise, Optional<String> wanted) {
        Sorting sorting = exercises.sorting(viewer, exercise);
        Optional<Card> card = wanted.map(sorting::card).or(sorting::next);
        return card.map(one -> templates.page("exercise/sort", view(viewer, sorting, one)))
                .orElseGet(() -> templates.page("exercise/sorted", sorted(viewer, sorting)));
    }

    /** The packs to choose from. */
    SafeHtml packs(Viewer viewer, MatchExercise exercise) {
        List<SortExercise> games = exercise.games();
        Sheet played = exercises.sorting(viewer, games.get(0)).played(); // of all packs
        List<PacksView.Line> lines = games.stream().map(game -> PacksView.Line.of(new Sorting(game, played))).toList();
        return templates.page("exercise/packs", PacksView.of(exercise, ways.out(viewer, exercise), lines));
    }

    /** The game in which a card is played. @throws NotFound if there is no such card, or the exercise is no game */
    SortExercise holding(Exercise exercise, String card) {
        return (exercise instanceof MatchExercise match ? match.gameOf(card)
                : Optional.of(exercise).filter(SortExercise.class::isInstance).map(SortExercise.class::cast))
                .orElseThrow(NotFound::new);
    }

    CardView view(Viewer viewer, Sorting sorting, Card card) {
        List<Card> cards = sorting.exercise().cards();
        int place = cards.indexOf(card);
        Optional<Item> chosen = sorting.boxOf(card);
        List<Item> also = chosen.filter(box -> !card.fits(box.id())).map(box -> sorting.exercise().boxesOf(card))
                .orElse(List.of());
        return new CardView(sorting.exercise(), ways.out(viewer, sorting.exercise()), card, place + 1, cards.size(), chosen, also,
                place == 0 ? Optional.empty() : Optional.of(cards.get(place - 1).id()),
                place + 1 == cards.size() ? Optional.empty() : Optional.of(cards.get(place + 1).id()),
                sorting.exercise().pack().map(pack -> "?pack=" + pack.id()).orElse(""));
    }

    private SortedView sorted(Viewer viewer, Sorting sorting) {
        SortExercise exercise = sorting.exercise();
        return new SortedView(exercise, ways.out(viewer, exercise),
                exercise.boxes().stream()
                        .map(box -> new SortedView.Box(box, exercise.cards().stream()
                                .filter(card -> sorting.boxOf(card).filter(box::equals).isPresent()).toList()))
                        .toList(),
                exercise.cards().stream().filter(card -> sorting.boxOf(card).isEmpty()).toList());
    }
}
