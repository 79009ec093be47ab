package club.parcours.feedback;

import club.parcours.curriculum.Survey;

/**
 * The questions.
 *
 * @param occasion as addresses write it
 * @param over     whether the reader was asked already
 */
public record SurveyView(Survey survey, String occasion, boolean over) {}
