package club.parcours.milestone;

import club.parcours.kernel.PersonId;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.ParcelHandler;
import club.parcours.people.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * After a rule was changed: whoever meets it already has it reached. Slice by slice, each person in a transaction of their own.
 * Idempotent: what was counted only rises, and whoever is judged twice is told the same.
 */
@ApplicationScoped
class JudgingAnew implements ParcelHandler {
    static final String KIND = "milestone-rule";
    /** How many people one parcel is for. */
    static final int SLICE = 50;

    @Inject
    Courses courses;

    @Inject
    Milestones milestones;

    @Inject
    Rules rules;

    @Override
    public String kind() {
        return KIND;
    }

    /** @param key the rule's id, a slash, and who was judged last; @param body the course; empty for all */
    @Override
    public Outcome handle(String key, String body) {
        UUID rule = UUID.fromString(key.substring(0, key.indexOf('/')));
        Optional<PersonId> after = Optional.of(key.substring(key.indexOf('/') + 1)).filter(id -> !id.isEmpty())
                .map(UUID::fromString).map(PersonId::new);
        Optional<UUID> course = Optional.of(body).filter(id -> !id.isEmpty()).map(UUID::fromString);
        List<PersonId> slice = courses.learners(course, after, SLICE);
        slice.forEach(milestones::judge);
        if (slice.size() == SLICE) {
            rules.judgeAnew(rule, course, Optional.of(slice.get(SLICE - 1)));
        }
        return new Outcome.Done();
    }

    @Override
    public void givenUp(String key) {
        // Who meets the rule is judged by it at their next change; an operator sees this one among those given up.
    }
}
