package club.parcours.curriculum;

import java.util.List;
import java.util.Optional;

/**
 * What stands beside an exercise.
 *
 * @param facts the id of the information card its facts come from; empty if it tells none
 * @param retells the part that can begin with a step of one's path; empty if none can
 * @param leads what its answers lead to, if they lead to something
 */
public record Sidelight(String exercise, Optional<String> facts, Optional<String> retells, Optional<Leads> leads) {
    static List<Sidelight> of(Entry file) {
        Optional<String> facts = file.maybeWord("facts");
        Optional<Leads> leads = file.has("leads") ? Optional.of(Leads.of(file)) : Optional.empty();
        Optional<String> retells = file.maybeWord("retells");
        return facts.isEmpty() && retells.isEmpty() && leads.isEmpty() ? List.of()
                : List.of(new Sidelight(file.word("id"), facts, retells, leads));
    }
}
