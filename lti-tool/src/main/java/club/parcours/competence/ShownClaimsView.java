package club.parcours.competence;

import java.util.List;

/** The claims that somebody shows. @param person their id, for the addresses */
public record ShownClaimsView(String person, String name, List<ClaimSheet> sheets) {
    @Override
    public String toString() {
        return "ShownClaimsView[" + person + "]";
    }
}
