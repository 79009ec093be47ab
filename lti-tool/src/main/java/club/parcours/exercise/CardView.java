package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.SortExercise;
import java.util.List;
import java.util.Optional;

/**
 * One card of a card game.
 *
 * @param number   its place, from 1
 * @param chosen   the box it lies in
 * @param alsoFits the boxes to name when the chosen one is not among the card's
 * @param rest     how the address of the exercise goes on to what comes after the last card
 * @param previous id of the card before
 * @param following id of the card after; none on the last
 */
public record CardView(
        SortExercise exercise,
        Onward onward,
        SortExercise.Card card,
        int number,
        int count,
        Optional<Item> chosen,
        List<Item> alsoFits,
        Optional<String> previous,
        Optional<String> following,
        String rest) {}
