package club.parcours.competence;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import java.util.Optional;

/**
 * A claim that somebody shows.
 *
 * @param person    their id, for the addresses
 * @param name      what to call them
 * @param confirms  whether the reader runs the course
 * @param level     of the reader's own confirmation so far; 0 without
 * @param version   of it, to send back
 * @param words     as they were typed
 * @param reason    why a lower level is confirmed, as it was typed
 * @param overtaken whether the reader's own confirmation became another while they typed
 */
public record ClaimReviewView(String person, String name, boolean confirms, ClaimSheet sheet, int level, int version,
        String words, String reason, boolean overtaken, int longest) {
    /** @param typed what could not be taken; unless it came too late, it is still about what its typist had before them */
    static ClaimReviewView of(Viewer viewer, String name, PersonId person, ClaimView claim, ClaimSheet sheet,
            Optional<Confirming> typed, boolean overtaken) {
        Optional<OpinionView> mine = claim.confirmations().stream()
                .filter(one -> one.by().filter(viewer.person()::equals).isPresent()).findFirst();
        return new ClaimReviewView(person.toString(), name, viewer.role().facilitates(), sheet,
                mine.flatMap(OpinionView::level).orElse(0), typed.filter(one -> !overtaken).map(Confirming::version)
                        .or(() -> mine.map(OpinionView::version)).orElse(Confirming.FIRST),
                typed.map(Confirming::words).or(() -> mine.flatMap(OpinionView::words)).orElse(""),
                typed.map(Confirming::reason).orElse(""), overtaken, Confirmations.LONGEST);
    }

    @Override
    public String toString() {
        return "ClaimReviewView[" + person + "]";
    }
}
