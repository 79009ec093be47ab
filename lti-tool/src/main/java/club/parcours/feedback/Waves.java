package club.parcours.feedback;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Answers to one question on one occasion, shown in waves of whole weeks: a week that brings fewer than five waits for the next.
 * So whoever looks again and again sees at least five answers come at once, and never the one of somebody they just saw.
 *
 * @param counts of weeks that are over
 */
record Waves(List<SurveyCount> counts) {
    /** Nobody is shown in fewer. */
    static final int LEAST = 5;

    /** How often each choice was made; empty as long as there are too few. */
    Map<String, Integer> shown() {
        Map<String, Integer> shown = new HashMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        TreeMap<LocalDate, List<SurveyCount>> weeks =
                counts.stream().collect(Collectors.groupingBy(SurveyCount::week, TreeMap::new, Collectors.toList()));
        for (List<SurveyCount> week : weeks.values()) {
            week.forEach(one -> waiting.merge(one.choice(), one.times(), Integer::sum));
            if (waiting.values().stream().mapToInt(Integer::intValue).sum() >= LEAST) {
                waiting.forEach((choice, times) -> shown.merge(choice, times, Integer::sum));
                waiting.clear();
            }
        }
        return Map.copyOf(shown);
    }
}
