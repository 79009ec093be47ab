package club.parcours.exercise;

import club.parcours.curriculum.TimelineExercise;
import club.parcours.portfolio.StepLine;

/**
 * Two versions of one step; the person chooses.
 *
 * @param saved    what stands there now
 * @param standing the same as its form would send it
 * @param typed    what was just sent
 * @param mine     the same as it would look
 * @param version  of what stands there now
 */
public record ConflictView(TimelineExercise exercise, String back, String action, StepLine saved, Sheet standing, Sheet typed,
        StepLine mine, int version) {}
