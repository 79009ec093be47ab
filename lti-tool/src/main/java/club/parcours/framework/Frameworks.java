package club.parcours.framework;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.AfterCommit;
import club.parcours.people.Scope;
import club.parcours.privacy.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An organisation's own frameworks: for those who learn and lead, what they call competences; for its referents, the drafts
 * and the versions. To everybody else no draft exists.
 */
@ApplicationScoped
@Transactional
public class Frameworks {
    /** How many an organisation may have. */
    static final int MOST = 5;
    /** How often one can be published. */
    static final int MOST_VERSIONS = 99;

    @Inject
    OwnFrameworks frameworks;

    @Inject
    Remembered remembered;

    @Inject
    AfterCommit afterCommit;

    @Inject
    AuditTrail trail;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * What the organisation's frameworks call competences, with the versions that these claims carry. At most two statements,
     * and none for half a minute afterwards: for as long another node may show the version before.
     */
    public OwnWords words(Collection<String> carried) {
        UUID tenant = CurrentTenant.id();
        List<VersionView> now = remembered.now(tenant, clock.instant(), () -> views(frameworks.latest()));
        Map<String, VersionView> known = new HashMap<>();
        Set<String> missing = carried.stream().filter(label -> {
            Optional<VersionView> there = Stream.concat(now.stream(), remembered.published(tenant, label).stream())
                    .filter(version -> version.label().equals(label)).findFirst();
            there.ifPresent(version -> known.put(label, version));
            return there.isEmpty();
        }).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            views(frameworks.named(missing)).forEach(version -> {
                remembered.keep(tenant, version);
                known.put(version.label(), version);
            });
        }
        return new OwnWords(now, known);
    }

    /** A version that was published, for everybody in the organisation. @throws NotFound if there is none */
    VersionView version(String label) {
        return Optional.ofNullable(words(List.of(label)).known().get(label)).orElseThrow(NotFound::new);
    }

    /** Every version of the same framework, the latest first. */
    List<PastVersion> versions(VersionView version) {
        return frameworks.versions(version.framework());
    }

    /** All of the organisation. Two statements. */
    List<DraftView> list(Viewer viewer) {
        mustLookAfter(viewer);
        Map<UUID, PublishedFramework> latest = frameworks.latest().stream()
                .collect(Collectors.toMap(PublishedFramework::framework, one -> one));
        return frameworks.all().stream().map(draft -> view(draft, Optional.ofNullable(latest.get(draft.id())),
                Stream.ofNullable(latest.get(draft.id())).map(PublishedFramework::head).toList())).toList();
    }

    /** One of them, with all its versions. Three statements. @throws NotFound if there is none of that code */
    DraftView one(Viewer viewer, String code) {
        OwnFramework draft = known(viewer, code);
        return view(draft, frameworks.latest(draft.id()), frameworks.versions(draft.id()));
    }

    private static DraftView view(OwnFramework draft, Optional<PublishedFramework> latest, List<PastVersion> versions) {
        return new DraftView(draft.naming(), draft.version(), draft.terms().all(), versions,
                latest.filter(version -> version.says(draft)).isEmpty(),
                latest.filter(version -> !version.view().terms().isEmpty()).isPresent());
    }

    /**
     * Begins one.
     *
     * @param offered languages one can choose
     * @throws Invalid  on the fields at fault, or on {@code all} if there are as many as there may be
     * @throws Conflict if somebody else began one at the same moment
     */
    String begin(Viewer viewer, Naming typed, Collection<String> offered) {
        mustLookAfter(viewer);
        Naming naming = typed.checked(offered);
        List<OwnFramework> all = frameworks.all();
        if (all.stream().anyMatch(one -> one.naming().code().equals(naming.code()))) {
            throw new Invalid("short", "framework.short-twice", naming.code());
        }
        Set<Integer> taken = all.stream().map(OwnFramework::spot).collect(Collectors.toSet());
        int spot = IntStream.range(0, MOST).filter(free -> !taken.contains(free)).findFirst()
                .orElseThrow(() -> new Invalid("all", "framework.most", MOST));
        frameworks.add(new OwnFramework(ids.next(), clock.instant(), spot, naming));
        write();
        trail.did(viewer, "framework-begun", Optional.empty(), naming.code());
        return naming.code();
    }

    /** Calls the draft something else. @throws Conflict if there is a newer one than was seen */
    void call(Viewer viewer, String code, int seen, Naming typed, Collection<String> offered) {
        OwnFramework draft = seen(viewer, code, seen);
        draft.call(new Naming(typed.title(), code, typed.language()).checked(offered));
        write();
    }

    /**
     * Takes one entry.
     *
     * @param was   code of the one that is changed; empty text for a new one
     * @param known ids of the competences there are
     * @throws Invalid  on the fields at fault
     * @throws Conflict if one that is changed is not as it was seen
     */
    void put(Viewer viewer, String code, int seen, String was, Term typed, Collection<String> known) {
        Term term = typed.checked(known);
        OwnFramework draft = was.isEmpty() ? known(viewer, code) : seen(viewer, code, seen);
        if (!was.isEmpty() && !draft.terms().has(was)) {
            throw new Conflict();
        }
        hold(draft, terms -> terms.with(was, term));
    }

    /** Takes a whole table: those with the code of one that is there take its place. @param alone nothing else stays */
    void take(Viewer viewer, String code, int seen, List<Term> table, boolean alone) {
        hold(seen(viewer, code, seen), terms -> (alone ? Terms.NONE : terms).with(table));
    }

    /** Leaves one entry out; also if somebody just changed another. */
    void drop(Viewer viewer, String code, String term) {
        hold(known(viewer, code), terms -> terms.without(term));
    }

    /**
     * Publishes the draft as the next version.
     *
     * @throws Invalid  on {@code all} if it is empty, says what the latest version says, or was published as often as can be
     * @throws Conflict if there is a newer draft than was seen
     */
    String publish(Viewer viewer, String code, int seen) {
        OwnFramework draft = seen(viewer, code, seen);
        if (draft.terms().all().isEmpty()) {
            throw new Invalid("all", "framework.nothing");
        }
        return next(viewer, draft, false, "framework-published");
    }

    /** Is shown no more from now on, by a version without entries: claims keep what they carry, and the draft stays. */
    String withdraw(Viewer viewer, String code) {
        return next(viewer, known(viewer, code), true, "framework-withdrawn");
    }

    private String next(Viewer viewer, OwnFramework draft, boolean empty, String deed) {
        Optional<PublishedFramework> latest = frameworks.latest(draft.id());
        int number = latest.map(version -> version.view().number()).orElse(0) + 1;
        if (empty ? latest.isEmpty() || latest.get().view().terms().isEmpty() : latest.filter(one -> one.says(draft)).isPresent()) {
            throw new Invalid("all", "framework.unchanged");
        }
        if (!empty && number > MOST_VERSIONS) {
            throw new Invalid("all", "framework.versions-full", MOST_VERSIONS);
        }
        PublishedFramework fresh = draft.published(ids.next(), clock.instant(), number, empty);
        frameworks.add(fresh);
        write();
        trail.did(viewer, deed, Optional.empty(), fresh.view().label());
        return fresh.view().label();
    }

    /** Takes a draft away that was never published. @throws Invalid on {@code all} if it was */
    void remove(Viewer viewer, String code) {
        OwnFramework draft = known(viewer, code);
        if (frameworks.latest(draft.id()).isPresent()) {
            throw new Invalid("all", "framework.kept");
        }
        frameworks.remove(draft);
        write();
        trail.did(viewer, "framework-removed", Optional.empty(), code);
    }

    private void hold(OwnFramework draft, UnaryOperator<Terms> change) {
        draft.hold(change.apply(draft.terms()));
        write();
    }

    private OwnFramework seen(Viewer viewer, String code, int seen) {
        return Optional.of(known(viewer, code)).filter(draft -> draft.version() == seen).orElseThrow(Conflict::new);
    }

    private OwnFramework known(Viewer viewer, String code) {
        mustLookAfter(viewer);
        return frameworks.one(code).orElseThrow(NotFound::new);
    }

    private static void mustLookAfter(Viewer viewer) {
        Scope.ORGANISATION.id(viewer);
    }

    private void write() {
        UUID tenant = CurrentTenant.id();
        afterCommit.run(() -> remembered.forget(tenant));
        try {
            frameworks.flush();
        } catch (PersistenceException raced) {
            throw new Conflict();
        }
    }

    private static List<VersionView> views(List<PublishedFramework> versions) {
        return versions.stream().map(PublishedFramework::view).toList();
    }
}
