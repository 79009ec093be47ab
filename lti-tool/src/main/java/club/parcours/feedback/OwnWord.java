package club.parcours.feedback;

/**
 * What somebody said of a segment.
 *
 * @param face  id of the face; empty if they have tapped none
 * @param words as they wrote them, or empty
 * @param voice id of the file in which they say it, or empty
 */
public record OwnWord(Segment piece, String face, String words, String voice) {
    @Override
    public String toString() {
        return "OwnWord[" + piece.id() + "]";
    }
}
