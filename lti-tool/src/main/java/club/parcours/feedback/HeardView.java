package club.parcours.feedback;

import club.parcours.curriculum.Text;
import java.util.List;
import java.util.Optional;

/**
 * What is said of the modules, and what the reader's course answered.
 *
 * @param survey nothing for who runs no group
 */
public record HeardView(List<Row> rows, Optional<SurveyResult> survey, String back) {
    /**
     * A segment as it was in an edition.
     *
     * @param title  nothing if the book has it no more
     * @param learners how many of them said good, so-so, not for me; the same of those who lead
     * @param more   whether somebody wrote or said something
     */
    public record Row(String segment, String edition, Optional<Text> title, String icon, List<Long> learners,
            List<Long> leaders, long words, long voices) {
        /** Whether somebody wrote or said something. */
        public boolean more() {
            return words + voices > 0;
        }
    }
}
