package club.parcours.document;

import club.parcours.competence.Competences;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioView;
import club.parcours.portfolio.StepRemoved;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The documents a person makes of their own portfolio. All of it is the viewer's: there is no way to ask for anybody
 * else's. Nothing here changes the portfolio.
 */
@ApplicationScoped
@Transactional
public class Documents {
    /** Languages a document can be in: those that have all its headings. */
    public static final List<String> LANGUAGES = List.of("fr", "en", "ar");

    @Inject
    DocumentDrafts drafts;

    @Inject
    Portfolio portfolio;

    @Inject
    Competences competences;

    @Inject
    Curriculum curriculum;

    @Inject
    Vault vault;

    @Inject
    Messages messages;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** What there is, and what of it was begun. */
    public List<MadeView> made(Viewer viewer) {
        viewer.mustLearn();
        Map<Kind, Instant> saved = drafts.of(viewer.person()).stream()
                .collect(Collectors.toMap(DocumentDraft::kind, DocumentDraft::savedAt));
        return Arrays.stream(Kind.values()).map(kind -> new MadeView(kind, Optional.ofNullable(saved.get(kind)))).toList();
    }

    /** A document with all that could stand on it. */
    public DocumentView document(Viewer viewer, Kind kind) {
        viewer.mustLearn();
        Optional<DocumentDraft> draft = drafts.one(viewer.person(), kind);
        Told told = told(viewer, draft);
        return view(kind, draft, told, offers(viewer, kind, told.language()));
    }

    /** The same with what was typed instead of what is kept; nothing is kept. */
    public DocumentView typed(Viewer viewer, Kind kind, Sent sent) {
        viewer.mustLearn();
        Optional<DocumentDraft> draft = drafts.one(viewer.person(), kind);
        Told before = told(viewer, draft);
        List<Offer> offers = offers(viewer, kind, before.language());
        return view(kind, draft, sent.told(offers, before), offers);
    }

    /** The exercise in which the lines of a document are written first; empty where an edition has none. */
    Optional<Exercise> writtenIn(Viewer viewer, Kind kind) {
        return curriculum.modules(viewer).stream().flatMap(module -> module.exercises().stream())
                .filter(exercise -> exercise.records().filter(kind.entry()::equals).isPresent()).findFirst();
    }

    /**
     * Keeps what was chosen and typed.
     *
     * @param version of the document when the form was shown
     * @throws Conflict if the document was kept anew since then; nothing is overwritten
     * @throws Invalid for what is too long
     */
    public void keep(Viewer viewer, Kind kind, int version, Sent sent) {
        viewer.mustLearn();
        Optional<DocumentDraft> draft = drafts.one(viewer.person(), kind);
        if (draft.map(DocumentDraft::version).orElse(DocumentView.NEVER) != version) {
            throw new Conflict();
        }
        sent.check(kind);
        PersonSeal seal = vault.of(viewer.person());
        Told before = told(viewer, draft);
        Told told = sent.told(offers(viewer, kind, before.language()), before);
        Instant now = clock.instant();
        if (draft.isPresent()) {
            draft.get().tell(told, seal, now);
            drafts.save();
            return;
        }
        try {
            drafts.add(new DocumentDraft(ids.next(), now, viewer.person(), kind).tell(told, seal, now));
        } catch (PersistenceException met) { // a double click: the other one was first
            throw new Conflict();
        }
    }

    /** Whether this is what is kept: it was sent twice. The form may have been shown in another language than it was kept in. */
    boolean stands(Viewer viewer, Kind kind, Sent sent) {
        viewer.mustLearn();
        return drafts.one(viewer.person(), kind).map(draft -> draft.told(vault.of(viewer.person())))
                .filter(told -> LANGUAGES.stream().anyMatch(shown -> sent.told(offers(viewer, kind, shown), told).equals(told)))
                .isPresent();
    }

    /** The document as it is printed. */
    public Paper paper(Viewer viewer, Kind kind) {
        return composer(viewer, kind).paper();
    }

    /**
     * A CV under the headings of Europass, in the order in which its form asks.
     *
     * @throws NotFound for what is no CV
     */
    public Paper europass(Viewer viewer, Kind kind) {
        if (kind != Kind.CV) {
            throw new NotFound();
        }
        return composer(viewer, kind).europass();
    }

    /** Own words for a line go with the entry they were written over. */
    void forget(@Observes EntryRemoved removed) {
        forget(removed.person(), removed.entry().kind().equals("cv-lines") ? "cv/" : "entry/" + removed.entry().id());
    }

    /** The same of a step that was taken off the path. */
    void forgetStep(@Observes StepRemoved removed) {
        forget(removed.person(), "step/" + removed.step().id());
    }

    private void forget(PersonId person, String gone) {
        PersonSeal seal = vault.of(person);
        drafts.of(person).forEach(draft -> {
            Told told = draft.told(seal);
            Told left = told.without(gone);
            if (!left.equals(told)) {
                draft.tell(left, seal, clock.instant());
            }
        });
    }

    private Composer composer(Viewer viewer, Kind kind) {
        viewer.mustLearn();
        Told told = told(viewer, drafts.one(viewer.person(), kind));
        return new Composer(messages, kind, told, offers(viewer, kind, told.language()));
    }

    private Told told(Viewer viewer, Optional<DocumentDraft> draft) {
        return draft.map(kept -> kept.told(vault.of(viewer.person()))).orElseGet(() -> Told.nothing(LANGUAGES.get(0)));
    }

    private List<Offer> offers(Viewer viewer, Kind kind, String language) {
        PortfolioView mine = portfolio.of(viewer, viewer.person());
        Lexicon lexicon = new Lexicon(curriculum, messages, language, viewer);
        return switch (kind) {
            case CV -> new CvOffers(mine, competences.of(viewer, viewer.person()), lexicon).all();
            case LETTER -> new SheetOffers(mine, lexicon).letter();
            case PLAN -> new SheetOffers(mine, lexicon).plan();
        };
    }

    private static DocumentView view(Kind kind, Optional<DocumentDraft> draft, Told told, List<Offer> offers) {
        return DocumentView.of(kind, draft.map(DocumentDraft::version).orElse(DocumentView.NEVER),
                draft.map(DocumentDraft::savedAt), told, offers);
    }
}
