package club.parcours.competence;

import club.parcours.framework.Frameworks;
import club.parcours.framework.OwnWords;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import club.parcours.takeout.Addressed;
import club.parcours.takeout.Addressed.From;
import club.parcours.takeout.Chapter;
import club.parcours.takeout.Pen;
import club.parcours.takeout.Silenced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives out, tells and erases a person's claims, what others say of them, and what the person says of others. */
@ApplicationScoped
class CompetenceHolder implements PersonalDataHolder, Chapter {
    @Inject
    Competences competences;

    @Inject
    Claims claims;

    @Inject
    Opinions opinions;

    @Inject
    Frameworks frameworks;

    @Inject
    OpinionFiles recordings;

    @Inject
    ClaimSheets sheets;

    @Inject
    Vault vault;

    @Inject
    Event<Silenced> silenced;

    /** What a person has: their claims, and what they answered of others, without those others' words. */
    record Kept(List<ClaimView> claims, List<Called> terms, List<Before> earlier, List<Given> given) {}

    /** A level that stood before another took its place. @param own whether the person said it themselves */
    record Before(UUID claim, boolean own, int level, Instant saidAt, Instant until, Optional<String> reason,
            Optional<String> words) {}

    /** What a framework of the organisation calls a competence that was claimed. @param framework with its version: {@code CLUB-2} */
    record Called(String competence, String framework, String code, String title) {}

    /** That the person said something of somebody's claim. What it was stands with that somebody. */
    record Given(Side side, Instant askedAt, Optional<Integer> level) {}

    @Override
    public String room() {
        return "competence";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Claim.class, Proof.class, EarlierLevel.class, Opinion.class);
    }

    @Override
    public Object export(PersonId person) {
        List<ClaimView> all = competences.all(person);
        PersonSeal seal = vault.of(person);
        List<Before> earlier = claims.earlier(person).stream().map(one -> one.before(seal)).toList();
        return new Kept(all.stream().map(ClaimView::exported).toList(), called(all), earlier, opinions.by(person).stream().map(Opinion::given).toList());
    }

    private List<Called> called(List<ClaimView> all) {
        OwnWords words = frameworks.words(all.stream().flatMap(claim -> claim.carried().stream()).distinct().toList());
        return all.stream().flatMap(claim -> words.carried(claim.competence(), claim.carried()).stream()
                .flatMap(own -> own.tags().stream().map(tag -> new Called(claim.competence(), own.version(), tag.code(),
                        tag.label().value())))).toList();
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public Optional<SafeHtml> write(Pen pen) {
        List<ClaimSheet> told = competences.of(pen.owner(), pen.owner().person()).stream()
                .sorted(Comparator.comparing(ClaimView::competence))
                .map(claim -> sheets.sheet(pen.owner(), claim.competence(), Optional.of(claim))).toList();
        return told.isEmpty() ? Optional.empty()
                : Optional.of(pen.write("competence/booklet", new ClaimsBookletView(told, pen.files())));
    }

    /** What was said of this person's own claims; what the person said of others is theirs. */
    @Override
    public List<Addressed> addressed(PersonId person) {
        return opinions.about(person).stream().flatMap(one -> one.by().flatMap(by -> one.voice().map(voice -> new Addressed(by,
                voice, one.side() == Side.PEER ? From.PEER : From.FACILITATOR))).stream()).toList();
    }

    /** What the person confirmed of others stays with them, without the person; what they answered others goes. */
    @Override
    public void erase(PersonId person) {
        recordings.remove(opinions.about(person));
        opinions.removeAbout(person);
        claims.removeAll(person);
        claims.forgetWho(person);
        opinions.by(person).forEach(opinion -> {
            opinion.voice().ifPresent(gone -> silenced.fire(new Silenced(opinion.person())));
            if (opinion.side() == Side.FACILITATOR) {
                opinion.forgetWho();
            } else {
                recordings.remove(List.of(opinion));
                opinions.remove(opinion);
            }
        });
    }
}
