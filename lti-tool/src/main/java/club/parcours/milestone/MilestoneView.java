package club.parcours.milestone;

import club.parcours.curriculum.MilestonePlan;
import club.parcours.gradebook.TransferView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A milestone as its owner sees it.
 *
 * @param plan    as the course asks for it
 * @param changed lines that ask for another number than the curriculum
 * @param rule    version of the course's rule; 0 where the curriculum's own applies
 * @param points   kept so far
 * @param counts   false for a try that is never judged and never sent
 * @param ready   whether all is there that can be counted now
 * @param claimed the competences that a rule counts
 * @param helpful  path below the launch of the exercise that helps
 * @param transfer how the score came to the LMS, if it was told
 */
public record MilestoneView(
        MilestonePlan plan,
        Set<String> changed,
        int rule,
        List<CriterionView> criteria,
        int points,
        Optional<Instant> reachedAt,
        boolean counts,
        boolean ready,
        Set<String> claimed,
        Optional<String> helpful,
        Optional<TransferView> transfer) {}
