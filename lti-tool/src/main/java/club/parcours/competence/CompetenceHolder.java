package club.parcours.competence;

import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonalDataHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives out and erases a person's claims, what others say of them, and what the person says of others. */
@ApplicationScoped
class CompetenceHolder implements PersonalDataHolder {
    @Inject
    Competences competences;

    @Inject
    Claims claims;

    @Inject
    Opinions opinions;

    @Inject
    OpinionFiles recordings;

    /** What a person has: their claims, and what they answered of others, without those others' words. */
    record Kept(List<ClaimView> claims, List<Given> given) {}

    /** That the person said something of somebody's claim. What it was stands with that somebody. */
    record Given(Side side, Instant askedAt, Optional<Integer> level) {}

    @Override
    public String room() {
        return "competence";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Claim.class, Proof.class, Opinion.class);
    }

    @Override
    public Object export(PersonId person) {
        return new Kept(competences.all(person).stream().map(ClaimView::exported).toList(),
                opinions.by(person).stream().map(Opinion::given).toList());
    }

    /** What the person confirmed of others stays with them, without the person; what they answered others goes. */
    @Override
    public void erase(PersonId person) {
        recordings.remove(opinions.about(person));
        opinions.removeAbout(person);
        claims.removeAll(person);
        opinions.by(person).forEach(opinion -> {
            if (opinion.side() == Side.FACILITATOR) {
                opinion.forgetWho();
            } else {
                recordings.remove(List.of(opinion));
                opinions.remove(opinion);
            }
        });
    }
}
