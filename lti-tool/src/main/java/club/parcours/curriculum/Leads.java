package club.parcours.curriculum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the answers of a worksheet lead to: one or two of the choices of a later part. A lead is shown and chosen by nobody but
 * the learner.
 *
 * @param part the part whose choices they are
 * @param all  in the order in which they count; those without answers stand where no other fits
 */
public record Leads(String part, List<Lead> all) {
    /** More at once is no lead any more. */
    private static final int MOST = 2;

    /**
     * One lead.
     *
     * @param choice the choice it leads to
     * @param when   by part, the answers of which one was given
     * @param label  why
     */
    public record Lead(String id, String choice, Map<String, List<String>> when, Text label) {
        private boolean fits(Map<String, List<String>> answers) {
            return !when.isEmpty() && when.entrySet().stream().allMatch(asked ->
                    answers.getOrDefault(asked.getKey(), List.of()).stream().anyMatch(asked.getValue()::contains));
        }
    }

    static Leads of(Entry file) {
        return new Leads(file.word("leads_to"), file.entries("leads").stream().map(one -> {
            Map<String, List<String>> when = new LinkedHashMap<>();
            if (one.has("when")) {
                Entry asked = one.within("when");
                asked.values().keySet().forEach(part -> when.put(part, asked.words(part)));
            }
            return new Lead(one.word("id"), one.word("choice"), when, one.text("label"));
        }).toList());
    }

    /** The parts that are asked about. */
    private Stream<String> asked() {
        return all.stream().flatMap(lead -> lead.when().keySet().stream()).distinct();
    }

    /** Those that these answers lead to, two at most; nothing until everything is answered. @param answers by part */
    public Optional<List<Lead>> from(Map<String, List<String>> answers) {
        if (!asked().allMatch(part -> answers.getOrDefault(part, List.of()).stream().anyMatch(value -> !value.isBlank()))) {
            return Optional.empty();
        }
        List<Lead> fitting = all.stream().filter(lead -> lead.fits(answers)).limit(MOST).toList();
        return Optional.of(!fitting.isEmpty() ? fitting : all.stream().filter(lead -> lead.when().isEmpty()).limit(1).toList());
    }
}
