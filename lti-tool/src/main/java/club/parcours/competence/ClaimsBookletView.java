package club.parcours.competence;

import club.parcours.takeout.BookletView.Enclosed;
import java.util.List;
import java.util.Map;

/** Claims to take along, with what shows them. @param files those that go along, by their ids */
public record ClaimsBookletView(List<ClaimSheet> sheets, Map<String, Enclosed> files) {
    @Override
    public String toString() {
        return "ClaimsBookletView[]";
    }
}
