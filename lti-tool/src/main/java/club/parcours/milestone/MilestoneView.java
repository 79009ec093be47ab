package club.parcours.milestone;

import club.parcours.curriculum.MilestonePlan;
import club.parcours.gradebook.TransferView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A milestone as its owner sees it.
 *
 * @param points   kept so far
 * @param counts   false for a try that is never judged and never sent
 * @param ready   whether all is there that can be counted now
 * @param helpful  path below the launch of the exercise that helps
 * @param transfer how the score came to the LMS, if it was told
 */
public record MilestoneView(
        MilestonePlan plan,
        List<CriterionView> criteria,
        int points,
        Optional<Instant> reachedAt,
        boolean counts,
        boolean ready,
        Optional<String> helpful,
        Optional<TransferView> transfer) {}
