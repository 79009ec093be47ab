package club.parcours.competence;

import club.parcours.curriculum.Framework;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.portfolio.PlainText;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
     * Confirms a level; a later one of the same viewer takes its place, and what stood before is kept with its words.
     *
     * @throws Conflict if the viewer's own confirmation is another than the one they had before them; nothing is written over
     * @throws Invalid for {@code level} where what the viewer is shown does not meet the rule of evidence, for {@code words}
     *         and {@code reason} if they are too long, for the latter if there must be one; NotFound if the claim is not shown
     *         to them
     */
    void confirm(Viewer viewer, PersonId person, String competence, Confirming typed) {
        ClaimView seen = seen(viewer, person, competence);
        PersonSeal seal = vault.of(person);
        Optional<String> words = PlainText.of(typed.words()).ifAny();
        Optional<Opinion> mine = opinions.by(viewer.person(), seen.id(), Side.FACILITATOR);
        if (overtaken(mine, typed)) {
            if (mine.filter(one -> one.view(seal).says(typed.level(), words)).isPresent()) {
                return; // sent twice
            }
            throw new Conflict();
        }
        Optional<EarlierLevel> takenBack = claims.earlier(seen.id()).stream().filter(one -> !one.own()).findFirst();
        int stood = seen.confirmedLevel().or(() -> takenBack.map(EarlierLevel::level)).orElse(0);
        mustBeSayable(seen, typed, stood);
        boolean lower = typed.level() < stood;
        Optional<String> why = lower ? PlainText.of(typed.reason()).ifAny() : Optional.empty();
        Optional<Opinion> before = mine.filter(one -> !one.level().equals(Optional.of(typed.level())))
                .or(() -> lower ? last(seen, person) : Optional.empty());
        before.ifPresent(one -> keep(viewer, one, why));
        mine.filter(one -> !before.equals(Optional.of(one)) && !one.view(seal).words().equals(words))
                .ifPresent(one -> keep(viewer, one, Optional.empty()));
        if (lower && before.isEmpty()) { // nobody confirms any more what stood: the reason stands with what was taken back
            takenBack.ifPresent(one -> claims.add(one.again(ids.next(), clock.instant(), viewer.person(), sealed(person, why))));
        }
        mine.orElseGet(() -> begin(viewer, seen)).confirm(typed.level(), words, seal, clock.instant());
        changed.fire(new ClaimsChanged(person, !viewer.preview()));
    }

    /** Something else stands than what was before whoever typed this. */
    private static boolean overtaken(Optional<Opinion> mine, Confirming typed) {
        return mine.filter(one -> one.version() != typed.version()).isPresent();
    }

    private void mustBeSayable(ClaimView seen, Confirming typed, int stood) {
        Framework framework = competences.framework();
        Framework.Level wanted = framework.level(typed.level()).orElseThrow(NotFound::new);
        PlainText because = PlainText.of(typed.reason());
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        Tally.of(framework, seen.evidence(), seen.opinions()).missing(wanted.rule())
                .ifPresent(missing -> wrong.put("level", missing));
        if (typed.level() < stood && because.isEmpty()) {
            wrong.put("reason", new Invalid.Message("competence.confirm.reason-missing", stood));
        }
        Map.of("words", PlainText.of(typed.words()), "reason", because).forEach((field, text) -> {
            if (text.length() > LONGEST) {
                wrong.put(field, new Invalid.Message("competence.words.too-long", text.length(), LONGEST));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private Opinion begin(Viewer viewer, ClaimView seen) {
        Claim claim = claims.one(seen.id()).orElseThrow(NotFound::new);
        Opinion fresh = new Opinion(ids.next(), clock.instant(), claim, Side.FACILITATOR, viewer.person());
        opinions.add(fresh);
        return fresh;
    }

    /** Takes the viewer's own confirmation back; that there was one is kept. */
    void takeBack(Viewer viewer, PersonId person, String competence) {
        ClaimView seen = seen(viewer, person, competence);
        Opinion mine = opinions.by(viewer.person(), seen.id(), Side.FACILITATOR).orElseThrow(NotFound::new);
        keep(viewer, mine, Optional.empty());
        opinions.remove(mine);
        changed.fire(new ClaimsChanged(person, !viewer.preview()));
    }

    /** What was confirmed last, whoever did. */
    private Optional<Opinion> last(ClaimView seen, PersonId person) {
        return opinions.about(person).stream().filter(one -> one.claim().equals(seen.id()) && one.side() == Side.FACILITATOR)
                .max(Comparator.comparing(one -> one.givenAt().orElseThrow()));
    }

    /** With the words beside it where they are the viewer's own; another's still stand where they are. */
    private void keep(Viewer viewer, Opinion before, Optional<String> reason) {
        PersonSeal seal = vault.of(before.person());
        Optional<byte[]> words = before.by().filter(viewer.person()::equals).flatMap(own -> before.view(seal).words())
                .map(text -> seal.seal(EarlierLevel.WORDS, text));
        before.level().ifPresent(level -> claims.add(EarlierLevel.confirmed(ids.next(), clock.instant(), before, level,
                viewer.person(), sealed(before.person(), reason)).saying(words)));
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
