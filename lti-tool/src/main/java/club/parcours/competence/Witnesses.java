package club.parcours.competence;

import club.parcours.aside.Aside;
import club.parcours.curriculum.Framework;
import club.parcours.files.Files;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.MemberView;
import club.parcours.people.People;
import club.parcours.portfolio.EntryHidden;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Readers;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asking somebody of the same course what they say of a claim. They see the claim and the entries chosen for them, as long
 * as they are asked and both take part in the course; their answers are theirs to give and to take back.
 */
@ApplicationScoped
@Transactional
public class Witnesses implements Evidence.Showing {
    /** How many can be asked about one claim. */
    static final int MOST = 8;

    @Inject
    Claims claims;

    @Inject
    Opinions opinions;

    @Inject
    Competences competences;

    @Inject
    Evidence evidence;

    @Inject
    Readers readers;

    @Inject
    People people;

    @Inject
    Files files;

    @Inject
    Aside aside;

    @Inject
    Vault vault;

    @Inject
    Event<ClaimsChanged> changed;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * What somebody is asked.
     *
     * @param opinion what they answered of this level; without what they said of another
     * @param owner   whose claim it is
     * @param name    what to call them
     * @param level   the one of the claim that they are asked about
     * @param shown   the entries chosen for them, as far as they may see them
     * @param before  whether they answered of another level before
     */
    record Asked(OpinionView opinion, PersonId owner, String name, Claim.Named named, int level, List<EntryView> shown,
            boolean before) {}

    /** Whom the viewer can ask, by name. */
    List<MemberView> fellows(Viewer viewer) {
        return people.fellows(viewer);
    }

    /**
     * Asks somebody; asked again, they see the level and what is chosen now, and what they answered stays with the level they
     * spoke of until they say something of this one.
     *
     * @param shown entries that show the claim, for them to see; others are left out
     * @throws NotFound if they do not take part in the course; Invalid if enough were asked
     */
    void ask(Viewer viewer, String competence, PersonId fellow, List<UUID> shown) {
        if (viewer.person().equals(fellow) || !people.isFellow(viewer, fellow)) {
            throw new NotFound();
        }
        ClaimView view = competences.of(viewer, viewer.person(), competence);
        Claim claim = claims.one(view.id()).orElseThrow(NotFound::new);
        Opinion opinion = opinions.by(fellow, claim.id(), Side.PEER).orElseGet(() -> {
            if (view.asked().size() + view.peers().size() >= MOST) {
                throw new Invalid("person", "competence.ask.enough", MOST);
            }
            Opinion fresh = new Opinion(ids.next(), clock.instant(), claim, Side.PEER, fellow);
            opinions.add(fresh);
            return fresh;
        });
        opinion.ask(claim.selfLevel());
        opinion.show(view.evidence().stream().map(proof -> proof.entry().id()).filter(shown::contains).toList());
    }

    /** What nobody is to see is taken from everybody who was asked; shown to them again, it is when they are asked anew. */
    void hide(@Observes EntryHidden hidden) {
        opinions.about(hidden.person()).stream().filter(opinion -> opinion.shown().contains(hidden.entry())).forEach(opinion ->
                opinion.show(opinion.shown().stream().filter(entry -> !entry.equals(hidden.entry())).toList()));
    }

    /** The viewer does not ask any more, or does not keep an answer: it goes. They can take it away and not alter it. */
    void withdraw(Viewer viewer, UUID id) {
        drop(viewer, opinions.one(id).filter(opinion -> opinion.person().equals(viewer.person()))
                .filter(opinion -> opinion.side() == Side.PEER).orElseThrow(NotFound::new));
    }

    /** What the viewer is asked by others of the course, oldest first. */
    List<Asked> asked(Viewer viewer) {
        Map<PersonId, String> names = people.fellows(viewer).stream()
                .collect(Collectors.toMap(MemberView::person, MemberView::name));
        List<Opinion> all = opinions.asked(viewer.person(), names.keySet());
        Map<UUID, Claim> about = claims.among(all.stream().map(Opinion::claim).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Claim::id, Function.identity()));
        Map<PersonId, PersonSeal> seals = vault.of(all.stream().map(Opinion::person).collect(Collectors.toSet()));
        return all.stream().filter(opinion -> about.containsKey(opinion.claim()) && seals.containsKey(opinion.person()))
                .map(opinion -> asked(opinion, about.get(opinion.claim()), seals.get(opinion.person()),
                        names.get(opinion.person()), List.of())).toList();
    }

    /** One of them, with what was chosen to be seen. @throws NotFound if nobody of the course asks the viewer that */
    Asked asked(Viewer viewer, UUID id) {
        Opinion opinion = mine(viewer, id);
        Claim claim = claims.one(opinion.claim()).orElseThrow(NotFound::new);
        List<UUID> still = claims.proofs(claim).stream().map(Proof::entry).filter(opinion.shown()::contains).toList();
        List<EntryView> shown = evidence.among(opinion.person(), still);
        readers.note(viewer, opinion.person(), Stream.concat(Stream.of(claim.id()), shown.stream().map(EntryView::id)).toList());
        return asked(opinion, claim, vault.of(opinion.person()), people.callName(opinion.person(), viewer.language()), shown);
    }

    /** A file of an entry is handed out to those who are asked about what it shows, as long as they are. */
    @Override
    public boolean shows(Viewer viewer, PersonId owner, UUID entry) {
        return people.isFellow(viewer, owner) && claims.shownBy(opinions.asked(viewer.person(), List.of(owner)).stream()
                .filter(opinion -> opinion.shown().contains(entry)).map(Opinion::claim).toList(), entry);
    }

    /** What somebody chose to be seen by those they ask, as long as it shows what they ask about; two statements. */
    @Override
    public Set<UUID> shown(PersonId owner) {
        Map<UUID, Set<UUID>> proofs = claims.proofs(owner).stream()
                .collect(Collectors.groupingBy(Proof::claim, Collectors.mapping(Proof::entry, Collectors.toSet())));
        return opinions.about(owner).stream().filter(opinion -> opinion.by().isPresent())
                .flatMap(opinion -> opinion.shown().stream().filter(proofs.getOrDefault(opinion.claim(), Set.of())::contains))
                .collect(Collectors.toSet());
    }

    /** One tap: the answer to one question; a later one takes its place. @throws NotFound if there is no such answer */
    void answer(Viewer viewer, UUID id, String answer) {
        Opinion opinion = mine(viewer, id);
        Framework.Question asked = competences.framework().questions().stream()
                .filter(question -> answers(question).contains(answer)).findFirst().orElseThrow(NotFound::new);
        if (opinion.isOfAnotherLevel()) {
            files.keepOnly(viewer, OpinionFiles.ROOM, OpinionFiles.reference(id), List.of());
        }
        begin(opinion);
        PersonSeal seal = vault.of(opinion.person());
        List<String> given = new ArrayList<>(opinion.view(seal).answers());
        given.removeAll(answers(asked));
        given.add(answer);
        opinion.answer(given, whole(given), seal, clock.instant());
        changed.fire(new ClaimsChanged(opinion.person(), !viewer.preview()));
    }

    /**
     * Says it instead of tapping, or beside that; a later recording takes the place of an earlier one.
     *
     * @param voice file of the viewer's; nothing to have none any more
     * @throws Invalid for {@code file} if it is not theirs
     */
    void speak(Viewer viewer, UUID id, Optional<UUID> voice) {
        Opinion opinion = mine(viewer, id);
        if (voice.isEmpty() && opinion.isOfAnotherLevel()) {
            return; // nothing is said of this level yet, and what was said of the other stays
        }
        List<UUID> wanted = voice.stream().toList();
        if (files.mine(viewer, wanted).size() < wanted.size()) {
            throw new Invalid("file", "competence.asked.voice-gone");
        }
        files.keepOnly(viewer, OpinionFiles.ROOM, OpinionFiles.reference(id), wanted);
        begin(opinion);
        opinion.speak(voice, whole(opinion.view(vault.of(opinion.person())).answers()), clock.instant());
        changed.fire(new ClaimsChanged(opinion.person(), !viewer.preview()));
    }

    private void begin(Opinion opinion) {
        opinion.begin(claims.one(opinion.claim()).orElseThrow(NotFound::new).selfLevel());
    }

    /** What was spoken is not kept any more. Also by who has left the course. */
    void unsay(Viewer viewer, Opinion opinion) {
        opinion.speak(Optional.empty(), whole(opinion.view(vault.of(opinion.person())).answers()), clock.instant());
        changed.fire(new ClaimsChanged(opinion.person(), !viewer.preview()));
    }

    /** The viewer does not want to say anything of it, or not any more. */
    void decline(Viewer viewer, UUID id) {
        drop(viewer, mine(viewer, id));
    }

    private void drop(Viewer viewer, Opinion opinion) {
        opinion.by().ifPresent(by -> files.remove(by, OpinionFiles.ROOM, OpinionFiles.reference(opinion.id())));
        aside.forget(List.of(Opinion.page(opinion.id())));
        opinions.remove(opinion);
        changed.fire(new ClaimsChanged(opinion.person(), !viewer.preview()));
    }

    private boolean whole(List<String> answers) {
        return answers.size() == competences.framework().questions().size();
    }

    private static Asked asked(Opinion opinion, Claim claim, PersonSeal seal, String name, List<EntryView> shown) {
        OpinionView said = opinion.view(seal);
        return new Asked(opinion.isOfAnotherLevel() ? said.unanswered() : said, opinion.person(), name, claim.named(),
                opinion.asked(claim.selfLevel()), shown, opinion.isOfAnotherLevel());
    }

    private Opinion mine(Viewer viewer, UUID id) {
        return opinions.one(id).filter(opinion -> opinion.side() == Side.PEER)
                .filter(opinion -> opinion.by().filter(viewer.person()::equals).isPresent())
                .filter(opinion -> people.isFellow(viewer, opinion.person())).orElseThrow(NotFound::new);
    }

    private static List<String> answers(Framework.Question question) {
        return question.answers().stream().map(answer -> answer.item().id()).toList();
    }
}
