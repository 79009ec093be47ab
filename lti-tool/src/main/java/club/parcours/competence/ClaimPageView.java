package club.parcours.competence;

import java.util.List;

/**
 * A claim of one's own.
 *
 * @param sentence  a sentence of one's own, as it was typed
 * @param stands    the one that is kept; empty without
 * @param overtaken whether that became another while one typed
 * @param longest   that such a sentence can be, in characters
 * @param courses   in which it is shown, if there are several
 */
public record ClaimPageView(ClaimSheet sheet, String sentence, String stands, boolean overtaken, int longest,
        List<String> courses) {
    /** With what is kept. */
    static ClaimPageView of(ClaimSheet sheet, List<String> courses) {
        String stands = sheet.claim().flatMap(ClaimView::words).orElse("");
        return new ClaimPageView(sheet, stands, stands, false, Sentences.LONGEST, courses);
    }

    /** The same with what could not be kept. */
    ClaimPageView typed(String typed, boolean late) {
        return new ClaimPageView(sheet, typed, stands, late, longest, courses);
    }

    @Override
    public String toString() {
        return "ClaimPageView[" + sheet.competence().id() + "]";
    }
}
