package club.parcours.competence;

import club.parcours.curriculum.Framework;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.portfolio.PlainText;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** What those who run a course say of a claim that is shown to them. The owner's own word stays as it is. */
@ApplicationScoped
@Transactional
public class Confirmations {
    /** The longest text beside a level, in characters. */
    static final int LONGEST = 400;

    @Inject
    Claims claims;

    @Inject
    Opinions opinions;

    @Inject
    Competences competences;

    @Inject
    People people;

    @Inject
    Vault vault;

    @Inject
    Event<ClaimsChanged> changed;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Confirms a level; a later one of the same viewer takes its place.
     *
     * @throws Invalid for {@code level} where what the viewer is shown does not meet the rule of evidence, for {@code words}
     *         if they are too long; NotFound if the claim is not shown to them
     */
    void confirm(Viewer viewer, PersonId person, String competence, int level, String words) {
        ClaimView seen = seen(viewer, person, competence);
        Framework framework = competences.framework();
        Framework.Level wanted = framework.level(level).orElseThrow(NotFound::new);
        PlainText said = PlainText.of(words);
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        Tally.of(framework, seen.evidence(), seen.opinions()).missing(wanted.rule())
                .ifPresent(missing -> wrong.put("level", missing));
        if (said.length() > LONGEST) {
            wrong.put("words", new Invalid.Message("competence.words.too-long", said.length(), LONGEST));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        Claim claim = claims.one(seen.id()).orElseThrow(NotFound::new);
        opinions.by(viewer.person(), claim.id(), Side.FACILITATOR).orElseGet(() -> {
            Opinion fresh = new Opinion(ids.next(), clock.instant(), claim, Side.FACILITATOR, viewer.person());
            opinions.add(fresh);
            return fresh;
        }).confirm(level, said.ifAny(), vault.of(person), clock.instant());
        changed.fire(new ClaimsChanged(person, !viewer.preview()));
    }

    /** Takes the viewer's own confirmation back. */
    void takeBack(Viewer viewer, PersonId person, String competence) {
        ClaimView seen = seen(viewer, person, competence);
        opinions.remove(opinions.by(viewer.person(), seen.id(), Side.FACILITATOR).orElseThrow(NotFound::new));
    }

    private ClaimView seen(Viewer viewer, PersonId person, String competence) {
        viewer.mustFacilitate();
        if (viewer.person().equals(person) || !people.isMember(viewer, person)) {
            throw new NotFound();
        }
        return competences.of(viewer, person, competence);
    }
}
