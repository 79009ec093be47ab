package club.parcours.milestone;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.files.FileAudience;
import club.parcours.files.FilePlace;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was submitted is heard and seen by those who run the course; spoken advice by whom it is for, and by them. */
@ApplicationScoped
class ReviewFiles implements FileAudience {
    @Inject
    Reviews reviews;

    @Inject
    Submissions submissions;

    @Inject
    Judgements judgements;

    @Inject
    Curriculum curriculum;

    @Override
    public String room() {
        return Reviews.ROOM;
    }

    @Override
    public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
        return reviews.shows(viewer, owner, reference);
    }

    /** Copies are taken back at their milestone; advice stays with what was decided, and is free once that is gone. */
    @Override
    public Map<String, FilePlace> places(Viewer owner, Collection<String> references) {
        Map<String, FilePlace> places = new HashMap<>();
        List<UUID> decided = references.stream().filter(reference -> reference.startsWith(Reviews.JUDGEMENT))
                .map(ReviewFiles::judgement).toList();
        judgements.among(decided).forEach(one -> places.put(Reviews.JUDGEMENT + one,
                new FilePlace("milestone.place.advice", "", "reviews", true)));
        if (decided.size() < references.size()) {
            Map<String, String> titles = curriculum.milestones(owner.language()).stream()
                    .collect(Collectors.toMap(MilestonePlan::id, plan -> plan.title().value()));
            submissions.of(owner.person()).forEach(one -> places.put(Reviews.SUBMISSION + one.id(), new FilePlace(
                    "milestone.place.copy", titles.getOrDefault(one.milestone(), ""), "milestones/" + one.milestone(), true)));
        }
        return places;
    }

    /** What was spoken of a decision that is gone is in nothing any more. @throws Conflict for everything else */
    @Override
    public void takeOut(Viewer owner, String reference, UUID file) {
        if (!reference.startsWith(Reviews.JUDGEMENT) || !judgements.among(List.of(judgement(reference))).isEmpty()) {
            throw new Conflict();
        }
    }

    private static UUID judgement(String reference) {
        return UUID.fromString(reference.substring(Reviews.JUDGEMENT.length()));
    }
}
