package club.parcours.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
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
        return whole().stream().flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(SurveyCount::choice, SurveyCount::times, Integer::sum));
    }

    /**
     * What can go that is from before this day: whole waves, so that what stays is still shown in the waves it came in; all of it,
     * once nothing came since.
     */
    List<SurveyCount> old(LocalDate first) {
        if (counts.stream().allMatch(one -> one.week().isBefore(first))) {
            return counts;
        }
        return whole().stream().takeWhile(wave -> wave.stream().allMatch(one -> one.week().isBefore(first)))
                .flatMap(List::stream).toList();
    }

    /** The waves, the earliest first, without those who still wait. */
    private List<List<SurveyCount>> whole() {
        List<List<SurveyCount>> waves = new ArrayList<>();
        List<SurveyCount> waiting = new ArrayList<>();
        TreeMap<LocalDate, List<SurveyCount>> weeks =
                counts.stream().collect(Collectors.groupingBy(SurveyCount::week, TreeMap::new, Collectors.toList()));
        for (List<SurveyCount> week : weeks.values()) {
            waiting.addAll(week);
            if (waiting.stream().mapToInt(SurveyCount::times).sum() >= LEAST) {
                waves.add(List.copyOf(waiting));
                waiting.clear();
            }
        }
        return waves;
    }
}
