package club.parcours.competence;

import java.util.List;

/** A claim of one's own. @param courses in which it is shown, if there are several */
public record ClaimPageView(ClaimSheet sheet, List<String> courses) {
    public ClaimPageView(ClaimSheet sheet) {
        this(sheet, List.of());
    }

    @Override
    public String toString() {
        return "ClaimPageView[" + sheet.competence().id() + "]";
    }
}
