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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * Confirms a level; a later one of the same viewer takes its place, and the one before is kept.
     *
     * @param reason why it is lower than what stood last; else it is not kept
     * @throws Invalid for {@code level} where what the viewer is shown does not meet the rule of evidence, for {@code words}
     *         and {@code reason} if they are too long, for the latter if there must be one; NotFound if the claim is not shown
     *         to them
     */
    void confirm(Viewer viewer, PersonId person, String competence, int level, String words, String reason) {
        ClaimView seen = seen(viewer, person, competence);
        Framework framework = competences.framework();
        Framework.Level wanted = framework.level(level).orElseThrow(NotFound::new);
        PlainText said = PlainText.of(words);
        PlainText because = PlainText.of(reason);
        List<EarlierLevel> earlier = claims.earlier(seen.id());
        Optional<EarlierLevel> takenBack = earlier.stream().filter(one -> !one.own()).findFirst();
        int stood = seen.confirmedLevel().or(() -> takenBack.map(EarlierLevel::level)).orElse(0);
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        Tally.of(framework, seen.evidence(), seen.opinions()).missing(wanted.rule())
                .ifPresent(missing -> wrong.put("level", missing));
        if (level < stood && because.isEmpty()) {
            wrong.put("reason", new Invalid.Message("competence.confirm.reason-missing", stood));
        }
        Map.of("words", said, "reason", because).forEach((field, text) -> {
            if (text.length() > LONGEST) {
                wrong.put(field, new Invalid.Message("competence.words.too-long", text.length(), LONGEST));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        Optional<Opinion> mine = opinions.by(viewer.person(), seen.id(), Side.FACILITATOR);
        boolean lower = level < stood;
        Optional<String> why = lower ? because.ifAny() : Optional.empty();
        Optional<Opinion> before = mine.filter(one -> !one.level().equals(Optional.of(level)))
                .or(() -> lower ? last(seen, person) : Optional.empty());
        before.ifPresent(one -> keep(viewer, one, why));
        if (lower && before.isEmpty()) { // nobody confirms any more what stood: the reason stands with what was taken back
            takenBack.ifPresent(one -> claims.add(one.again(ids.next(), clock.instant(), viewer.person(), sealed(person, why))));
        }
        Claim claim = claims.one(seen.id()).orElseThrow(NotFound::new);
        mine.orElseGet(() -> {
            Opinion fresh = new Opinion(ids.next(), clock.instant(), claim, Side.FACILITATOR, viewer.person());
            opinions.add(fresh);
            return fresh;
        }).confirm(level, said.ifAny(), vault.of(person), clock.instant());
        changed.fire(new ClaimsChanged(person, !viewer.preview()));
    }

    /** Takes the viewer's own confirmation back; that there was one is kept. */
    void takeBack(Viewer viewer, PersonId person, String competence) {
        ClaimView seen = seen(viewer, person, competence);
        Opinion mine = opinions.by(viewer.person(), seen.id(), Side.FACILITATOR).orElseThrow(NotFound::new);
        keep(viewer, mine, Optional.empty());
        opinions.remove(mine);
    }

    /** What was confirmed last, whoever did. */
    private Optional<Opinion> last(ClaimView seen, PersonId person) {
        return opinions.about(person).stream().filter(one -> one.claim().equals(seen.id()) && one.side() == Side.FACILITATOR)
                .max(Comparator.comparing(one -> one.givenAt().orElseThrow()));
    }

    private void keep(Viewer viewer, Opinion before, Optional<String> reason) {
        before.level().ifPresent(level -> claims.add(EarlierLevel.confirmed(ids.next(), clock.instant(), before, level,
                viewer.person(), sealed(before.person(), reason))));
    }

    private Optional<byte[]> sealed(PersonId person, Optional<String> reason) {
        return reason.map(text -> vault.of(person).seal(EarlierLevel.REASON, text));
    }

    private ClaimView seen(Viewer viewer, PersonId person, String competence) {
        viewer.mustFacilitate();
        if (viewer.person().equals(person) || !people.isMember(viewer, person)) {
            throw new NotFound();
        }
        return competences.of(viewer, person, competence);
    }
}
