package club.parcours.milestone;

import java.util.Optional;

/** @param submitting empty where nobody decides about it */
public record MilestonePageView(MilestoneView milestone, Optional<SubmittingView> submitting) {}
