package club.parcours.feedback;

import club.parcours.files.SentForm;

/**
 * What somebody said of a segment.
 *
 * @param face  id of the face; empty if they have tapped none
 * @param words as they wrote them, or empty
 * @param voice id of the file in which they say it, or empty
 */
public record OwnWord(Segment piece, String face, String words, String voice) {
    /** The same with what was typed and not kept yet. */
    OwnWord with(String typed, String recorded) {
        return new OwnWord(piece, face, typed, recorded);
    }

    OwnWord with(SentForm sent) {
        return with(sent.first("words"), sent.first("voice"));
    }

    @Override
    public String toString() {
        return "OwnWord[" + piece.id() + "]";
    }
}
