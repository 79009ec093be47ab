package club.parcours.feedback;

import java.util.Map;

/**
 * How many said what of a segment.
 *
 * @param words  how many wrote a sentence
 * @param voices how many spoke
 */
record Tally(Place place, Map<Side, Map<Face, Long>> faces, long words, long voices) {
    /** A segment as it was in an edition of the book. */
    record Place(String segment, String edition) {}

    long times(Side side, Face face) {
        return faces.getOrDefault(side, Map.of()).getOrDefault(face, 0L);
    }
}
