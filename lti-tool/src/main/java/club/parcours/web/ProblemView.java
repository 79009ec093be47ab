package club.parcours.web;

import java.util.List;

/**
 * What a page of refusal shows.
 *
 * @param icon name in the icon sprite
 * @param heading what happened, in a few words
 * @param sentence what happened, in one sentence
 * @param advice what to do now
 * @param number joins the page to a line in the log
 * @param heard keys of these sentences, to be heard one after the other
 */
public record ProblemView(String icon, String heading, String sentence, String advice, String number, List<String> heard) {}
