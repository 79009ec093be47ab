package club.parcours.milestone;

import club.parcours.competence.ClaimsChanged;
import club.parcours.competence.ThreeViews;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.gradebook.Gradebook;
import club.parcours.gradebook.LinkOpened;
import club.parcours.gradebook.TransferView;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Ids;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.People;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The milestones and how far people are with them. */
@ApplicationScoped
@Transactional
public class Milestones {
    @Inject
    Assessments assessments;

    @Inject
    Portfolio portfolio;

    @Inject
    Evidence evidence;

    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Gradebook gradebook;

    @Inject
    People people;

    @Inject
    Rules rules;

    @Inject
    ThreeViews views;

    @Inject
    Event<MilestoneReached> reached;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Judges anew what a changed portfolio may have changed. */
    void judge(@Observes PortfolioChanged changed) {
        if (changed.counts()) {
            judge(changed.person());
        }
    }

    /** What is said of competences counts where a rule asks for it. */
    void judge(@Observes ClaimsChanged changed) {
        if (changed.counts()) {
            Function<MilestonePlan, List<Ruled>> asked = rules.allOf(changed.person());
            List<MilestonePlan> plans = syllabus.milestones(changed.person());
            if (Counting.asksForClaims(ways(plans, asked))) {
                judge(changed.person(), plans, asked);
            }
        }
    }

    /** Judges somebody by the rules of today. What they have stays. */
    void judge(PersonId person) {
        judge(person, syllabus.milestones(person), rules.allOf(person));
    }

    private void judge(PersonId person, List<MilestonePlan> plans, Function<MilestonePlan, List<Ruled>> asked) {
        List<Assessment> held = new ArrayList<>(assessments.held(person));
        Counted counted = counted(person, ways(plans, asked));
        List<MilestonePlan> risen = new ArrayList<>();
        for (MilestonePlan plan : plans) {
            if (judge(person, plan, asked.apply(plan), counted, held)) {
                risen.add(plan);
            }
        }
        tell(person, risen, held, false);
    }

    private static List<Ruled> ways(List<MilestonePlan> plans, Function<MilestonePlan, List<Ruled>> asked) {
        return plans.stream().map(asked).flatMap(List::stream).toList();
    }

    private Counted counted(PersonId person, List<Ruled> asked) {
        return new Counting(portfolio, evidence, views).of(person, asked);
    }

    /** After the viewer's course got another path: whoever meets what that asks for reaches it soon after. */
    public void judgeCourseAnew(Viewer viewer) {
        rules.judgeAnew(ids.next(), Optional.of(viewer.cohort()), Optional.empty());
    }

    /** Tells a gradebook that is new to this person what they have reached before. */
    void tell(@Observes LinkOpened opened) {
        List<Assessment> held = assessments.held(opened.person());
        if (!held.isEmpty()) {
            tell(opened.person(), syllabus.milestones(opened.person()), held, false);
        }
    }

    /**
     * A milestone with its checklist, for one's own work.
     *
     * @throws NotFound if there is no such milestone; Forbidden if the viewer has no work here
     */
    public MilestoneView of(Viewer viewer, String id) {
        if (!viewer.role().learns() && !viewer.role().facilitates()) {
            throw new Forbidden("problem.only-participants");
        }
        boolean counts = viewer.role().learns() && !viewer.preview();
        return views(viewer, viewer.person(), ruled(viewer, List.of(id)), counts).get(0);
    }

    /**
     * Somebody's milestone, for those who run their course.
     *
     * @throws NotFound if there is no such milestone or the viewer may not see it: both look the same
     */
    public MilestoneView review(Viewer viewer, PersonId person, String id) {
        return reviewed(viewer, person, List.of(id)).get(0);
    }

    /** The same of several, in this order, in as many statements as one. @throws NotFound as {@link #review} */
    public List<MilestoneView> reviewed(Viewer viewer, PersonId person, List<String> ids) {
        mustRunTheCourseOf(viewer, person);
        return views(viewer, person, ruled(viewer, ids), true);
    }

    /**
     * As {@link #of} one's own and {@link #review} somebody else's, also one that the course's edition does not have any more.
     *
     * @param then the milestone as it was submitted for
     */
    MilestoneView traced(Viewer viewer, PersonId person, String id, Optional<MilestonePlan> then) {
        boolean own = viewer.person().equals(person);
        if (then.isEmpty() || taught(viewer, id)) {
            return own ? of(viewer, id) : review(viewer, person, id);
        }
        mustRunTheCourseOf(viewer, person);
        return views(viewer, person, List.of(Ruled.asWritten(then.get())),
                !own || viewer.role().learns() && !viewer.preview()).get(0);
    }

    /** Whether a milestone is there for the viewer's course. */
    boolean taught(Viewer viewer, String id) {
        return curriculum.milestones(viewer).stream().filter(one -> one.id().equals(id))
                .anyMatch(one -> syllabus.find(one.module(), viewer).isPresent());
    }

    /** The milestone something was submitted for, as the course asks for it now; as it was then, where the course has it no more. */
    MilestonePlan asked(Viewer viewer, Submission about) {
        String id = about.milestone();
        return (taught(viewer, id) ? Optional.<Module>empty() : syllabus.then(about.rule().content(), id, viewer))
                .map(Module::milestone).orElseGet(() -> ruled(viewer, id).plan());
    }

    /** The milestone somebody works on: the last with points, else the first. @throws NotFound as {@link #review} */
    public String latest(Viewer viewer, PersonId person) {
        mustRunTheCourseOf(viewer, person);
        Map<String, Standing> standings = standings(person);
        List<String> all = syllabus.list(viewer).stream().map(module -> module.milestone().id()).toList();
        return all.stream().filter(standings::containsKey).reduce((one, next) -> next).orElse(all.get(0));
    }

    private void mustRunTheCourseOf(Viewer viewer, PersonId person) {
        if (!viewer.person().equals(person) && !people.isMember(viewer, person)) {
            throw new NotFound();
        }
    }

    private List<MilestoneView> views(Viewer viewer, PersonId person, List<Ruled> all, boolean counts) {
        Map<String, Standing> standings = standings(person);
        Counted counted = counted(person, all);
        Function<String, Optional<TransferView>> transfers =
                counts ? gradebook.transfers(viewer, person) : none -> Optional.empty();
        return all.stream().map(ruled -> view(viewer, ruled, Optional.ofNullable(standings.get(ruled.plan().id())), counted, counts,
                transfers.apply(ruled.plan().id()))).toList();
    }

    private MilestoneView view(Viewer viewer, Ruled ruled, Optional<Standing> kept, Counted counted, boolean counts,
            Optional<TransferView> transfer) {
        Optional<Instant> reachedAt = kept.flatMap(Standing::reachedAt);
        Checklist now = new Checklist(ruled, counted, reachedAt.isPresent());
        return new MilestoneView(ruled.plan(), ruled.changed(), ruled.version(), now.lines(),
                Math.max(now.points(), kept.map(Standing::points).orElse(0)), reachedAt, counts, now.ready(), now.claimed(),
                now.helpful(syllabus.find(ruled.plan().module(), viewer)), transfer);
    }

    /**
     * A milestone in the viewer's languages, as their course asks for it.
     *
     * @throws NotFound if it is not there for their course
     */
    Ruled ruled(Viewer viewer, String id) {
        return ruled(viewer, List.of(id)).get(0);
    }

    private List<Ruled> ruled(Viewer viewer, List<String> ids) {
        List<MilestonePlan> known = curriculum.milestones(viewer);
        return rules.of(viewer, ids.stream().map(id -> known.stream().filter(one -> one.id().equals(id)).findFirst()
                .map(one -> syllabus.module(one.module(), viewer).milestone()).orElseThrow(NotFound::new)).toList());
    }

    /** Holds all that is judged of a person until the transaction ends, and says how far they are with one milestone. */
    Checklist held(PersonId person, Ruled ruled) {
        boolean reached = assessments.held(person).stream()
                .anyMatch(one -> one.milestone().equals(ruled.plan().id()) && one.reached());
        return new Checklist(ruled, counted(person, List.of(ruled)), reached);
    }

    /**
     * What a facilitator decided counts at once, and is told at once.
     *
     * @param asked     by the course in which it was decided
     * @param takesBack whether it corrects that it was reached, and nobody else said so of something else
     */
    void decided(PersonId person, MilestonePlan asked, boolean reaches, boolean takesBack) {
        String milestone = asked.id();
        MilestonePlan plan = syllabus.milestones(person).stream().filter(one -> one.id().equals(milestone)).findFirst().orElse(asked);
        List<Assessment> held = new ArrayList<>(assessments.held(person));
        Assessment assessment = assessments.among(held, new Assessment(ids.next(), clock.instant(), person, milestone));
        boolean before = assessment.reached();
        if (reaches && !before) {
            assessment.grant(plan.points(), clock.instant());
            reached.fire(new MilestoneReached(person, milestone, clock.instant()));
            tell(person, List.of(plan), held, false);
        } else if (!reaches && takesBack && assessment.withdraw()) {
            List<Ruled> ways = rules.allOf(person).apply(plan);
            judge(person, plan, ways, counted(person, ways), held);
            tell(person, List.of(plan), held, true);
        }
    }

    /** How far a person is, by milestone, in one statement; one without points is not in it. */
    public Map<String, Standing> standings(PersonId person) {
        return standings(List.of(person)).getOrDefault(person, Map.of());
    }

    /** How far each of them is, by milestone, in one statement. */
    public Map<PersonId, Map<String, Standing>> standings(Collection<PersonId> people) {
        return assessments.standings(people);
    }

    /** @param held gets what is new; @return whether anything rose */
    private boolean judge(PersonId person, MilestonePlan plan, List<Ruled> ways, Counted counted, List<Assessment> held) {
        int points = ways.stream().mapToInt(way -> new Checklist(way, counted, false).points()).max().orElse(0);
        if (points == 0) {
            return false; // nothing can rise
        }
        boolean met = ways.stream().anyMatch(way -> new Checklist(way, counted, false).complete());
        String id = plan.id();
        Instant now = clock.instant();
        Assessment assessment = assessments.among(held, new Assessment(ids.next(), now, person, id));
        boolean before = assessment.reached();
        boolean rises = assessment.raise(points, met, now);
        if (!before && assessment.reached()) {
            reached.fire(new MilestoneReached(person, id, now));
        }
        return rises;
    }

    private void tell(PersonId person, List<MilestonePlan> risen, List<Assessment> held, boolean corrected) {
        if (risen.isEmpty()) {
            return;
        }
        new Telling(gradebook, syllabus.taughtTo(person), clock.instant(), corrected).tell(person, risen, held);
    }
}
