package club.parcours.document;

import java.util.List;

/**
 * A document as it will be, with the ways to take it along.
 *
 * @param direction   of its headings
 * @param unprintable signs a PDF leaves out
 */
public record ReadyView(Paper paper, String direction, List<String> unprintable) {}
