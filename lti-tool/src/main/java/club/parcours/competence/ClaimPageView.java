package club.parcours.competence;

/** A claim of one's own. */
public record ClaimPageView(ClaimSheet sheet) {
    @Override
    public String toString() {
        return "ClaimPageView[" + sheet.competence().id() + "]";
    }
}
