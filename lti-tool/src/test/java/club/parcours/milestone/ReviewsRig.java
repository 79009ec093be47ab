package club.parcours.milestone;

import club.parcours.competence.TestCompetences;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.Files;
import club.parcours.files.TestFiles;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Once;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryRecorded;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Lina, who learns, and Sami, who does, too; Fanta and Omar, who run their course; and what is about them. */
final class ReviewsRig {
    final TestDatabase database;
    final UUID tenant = UUID.randomUUID();
    final Viewer lina = viewer(Role.PARTICIPANT);
    final Viewer sami = viewer(Role.PARTICIPANT);
    final Viewer fanta = viewer(Role.FACILITATOR);
    final Viewer omar = viewer(Role.CO_FACILITATOR);
    final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    final NotedGradebook gradebook = new NotedGradebook();
    final Facts<MilestoneReached> reached = new Facts<>();
    final Vault vault;
    final Portfolio portfolio;
    final TestCompetences claims;
    final Milestones milestones;
    final Reviews reviews;
    final ReviewFiles audience;
    final Files files;

    ReviewsRig(TestDatabase database) {
        this.database = database;
        vault = TestVault.on(database, TestKeys.master());
        Facts<PortfolioChanged> changed = new Facts<>();
        Facts<EntryRecorded> recorded = new Facts<>();
        Facts<EntryRemoved> removed = new Facts<>();
        portfolio = TestPortfolio.on(database, vault, changed, recorded, removed);
        claims = new TestCompetences(database, vault, portfolio, TheCurriculum.asShipped(), recorded, removed);
        milestones = TestMilestones.on(database, portfolio, TheCurriculum.asShipped(), gradebook, changed, reached,
                courses);
        TestMilestones.counting(milestones, claims);
        audience = new ReviewFiles();
        files = TestFiles.on(database, vault, Clock.systemUTC(), audience, new TestFiles.Room("exercise") {
            @Override
            public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
                return false;
            }
        });
        reviews = TestMilestones.reviews(database, milestones, vault, files, claims.views);
        audience.reviews = reviews;
        audience.submissions = reviews.submissions;
        audience.judgements = reviews.judgements;
        audience.curriculum = TheCurriculum.asShipped();
        TestPortfolio.inTheCourse(portfolio, lina.person());
        TestPortfolio.takingPart(portfolio, lina.person(), sami.person());
        in(() -> Stream.of(lina, sami, fanta, omar).map(one -> vault.create(one.person())).toList());
    }

    Viewer viewer(Role role) {
        return TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), role);
    }

    static Viewer elsewhere(Viewer viewer) {
        return in(viewer, UUID.randomUUID());
    }

    /** The same in this course. */
    static Viewer in(Viewer viewer, UUID course) {
        return new Viewer(viewer.launch(), viewer.tenant(), viewer.person(), course, viewer.role(),
                viewer.language(), viewer.secondLanguage(), viewer.zone(), viewer.preview());
    }

    EntryView story(int number, String words, UUID... voice) {
        return story(number, words, voice.length == 0 ? Map.of() : Map.of("voice", List.of(voice[0].toString())));
    }

    EntryView story(int number, String words, Map<String, List<String>> fields) {
        return in(() -> portfolio.record(lina, new NewEntry("stories", "story", words, Optional.empty(), Author.ME,
                "fr", new Origin("exercise", "M3E3/" + number), fields)));
    }

    /** Something another exercise brings. */
    void entry(String kind, String exercise) {
        tap(() -> portfolio.record(lina, new NewEntry("experiences", kind, "Mot", Optional.empty(), Author.ME,
                "fr", new Origin("exercise", exercise), Map.of())));
    }

    void twoStories() {
        story(1, "Le marché de Marseille");
        story(2, "La fuite d’eau du voisin");
    }

    void submit() {
        tap(() -> reviews.submit(lina, "PM3"));
    }

    MilestoneView shown() {
        return in(() -> milestones.of(lina, "PM3"));
    }

    SubmittingView mine() {
        return in(() -> reviews.mine(lina, milestones.of(lina, "PM3"))).orElseThrow();
    }

    List<SubmissionView> seenBy(Viewer facilitator) {
        return in(() -> reviews.of(facilitator, lina.person(), "PM3"));
    }

    /** The words of a copy. */
    static List<String> words(SubmissionView submission) {
        return submission.copy().stream().flatMap(copy -> copy.sections().stream()).flatMap(part -> part.lines().stream())
                .map(line -> line.entry().text()).toList();
    }

    void decide(Viewer facilitator, Decision decision, String advice, String reason) {
        SubmissionView latest = seenBy(facilitator).get(0);
        decide(facilitator, latest.id(), new Verdict(latest.last().map(JudgementView::id), Optional.of(decision), Set.of(),
                List.of(), advice, Optional.empty(), reason));
    }

    void decide(Viewer facilitator, UUID submission, Verdict verdict) {
        tap(() -> reviews.decide(facilitator, lina.person(), submission, verdict));
    }

    static Verdict verdict(Decision decision, String advice) {
        return new Verdict(Optional.empty(), Optional.of(decision), Set.of(), List.of(), advice, Optional.empty(), "");
    }

    /** These at the very same moment, as pages ask: whether each got through, or was told that another did. */
    static List<Boolean> together(Runnable... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        List<Callable<Boolean>> all = Stream.of(works).<Callable<Boolean>>map(work -> () -> {
            start.await();
            try {
                return new Once().ask(() -> {
                    work.run();
                    return true;
                });
            } catch (Conflict second) {
                return false;
            }
        }).toList();
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        List<Boolean> done = new ArrayList<>();
        try {
            for (Future<Boolean> one : threads.invokeAll(all)) {
                done.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        return done;
    }

    void tap(Runnable work) {
        database.within(tenant, work);
    }

    <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
