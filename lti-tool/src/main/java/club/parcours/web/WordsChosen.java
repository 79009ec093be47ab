package club.parcours.web;

import club.parcours.kernel.Viewer;

/**
 * A person chose in which words they read the book; fired in the request, outside any transaction.
 *
 * @param plain whether in plainer ones, where it has both
 */
public record WordsChosen(Viewer viewer, boolean plain) {}
