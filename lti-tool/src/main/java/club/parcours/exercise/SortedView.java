package club.parcours.exercise;

import club.parcours.curriculum.Item;
import club.parcours.curriculum.SortExercise;
import java.util.List;

/** A finished card game: what lies in which box, and what was passed. */
public record SortedView(SortExercise exercise, Onward onward, List<Box> boxes, List<SortExercise.Card> passed) {
    /** One box with its cards. */
    public record Box(Item box, List<SortExercise.Card> cards) {}
}
