package club.parcours.curriculum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands beside an exercise.
 *
 * @param facts the id of the information card its facts come from; empty if it tells none
 * @param retells what a part of it can begin with, if one can
 * @param leads what its answers lead to, if they lead to something
 */
public record Sidelight(String exercise, Optional<String> facts, Optional<Retelling> retells, Optional<Leads> leads) {
    static List<Sidelight> of(Entry file) {
        Optional<String> facts = file.maybeWord("facts");
        Optional<Leads> leads = file.has("leads") ? Optional.of(Leads.of(file)) : Optional.empty();
        Optional<Retelling> retells = file.maybeWord("retells").map(part -> Retelling.of(part, file));
        return facts.isEmpty() && retells.isEmpty() && leads.isEmpty() ? List.of()
                : List.of(new Sidelight(file.word("id"), facts, retells, leads));
    }

    /**
     * What one told before, with which a part can begin.
     *
     * @param steps   whether with a step of one's path
     * @param entries by kind of entry, the parts whose words it takes
     */
    public record Retelling(String part, boolean steps, Map<String, List<String>> entries) {
        /** Stands among kinds of entries for the steps of one's path. */
        private static final String STEP = "step";
        private static final String FROM = "retells_from";

        private static Retelling of(String part, Entry file) {
            Map<String, List<String>> from = new LinkedHashMap<>();
            if (file.has(FROM)) {
                Entry kinds = file.within(FROM);
                kinds.values().keySet().forEach(kind -> from.put(kind, kinds.words(kind)));
            }
            boolean steps = from.remove(STEP) != null || from.isEmpty();
            return new Retelling(part, steps, from);
        }
    }
}
