package club.parcours.home;

import club.parcours.curriculum.Text;

/**
 * The one next step.
 *
 * @param above small line above the title
 * @param path  where the button leads, below the launch
 * @param word  key of the word on the button
 */
public record Continue(Text above, Text title, Text sentence, String path, String word) {}
