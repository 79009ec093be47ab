package club.parcours.milestone;

import club.parcours.course.CourseCopied;
import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Ids;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outbox;
import club.parcours.people.Courses;
import club.parcours.people.Scope;
import club.parcours.privacy.AuditTrail;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked for in a milestone: as the course says, else as its organisation says, else as the curriculum does. What was
 * reached by another rule stays reached.
 */
@ApplicationScoped
@Transactional
class Rules {
    @Inject
    RuleRows rows;

    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Courses courses;

    @Inject
    AuditTrail trail;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    private Offers offers() {
        return new Offers(curriculum, syllabus, messages);
    }

    /** What a rule can ask for in a milestone, in the viewer's languages. */
    Offered offered(Viewer viewer, MilestonePlan plan) {
        return offers().to(viewer, plan);
    }

    /** Milestones as the viewer's course asks for them. One statement. */
    List<Ruled> of(Viewer viewer, List<MilestonePlan> plans) {
        List<Rule> latest = rows.latest(List.of(viewer.cohort(), viewer.tenant()));
        return plans.stream().map(plan -> ruled(plan, latest, viewer.cohort(), viewer.tenant(), offered(viewer, plan))).toList();
    }

    /**
     * Every way in which the courses of a person ask for a milestone, each as its edition and its path have it: one that is
     * met is enough. At most three statements, or four where there are several editions.
     */
    Function<MilestonePlan, List<Ruled>> allOf(PersonId person) {
        Set<UUID> learning = courses.of(person);
        List<Rule> all = rows.latest(Stream.concat(learning.stream(), Stream.of(CurrentTenant.id())).toList());
        Map<UUID, List<Module>> editions = syllabus.modulesOf(person);
        if (all.isEmpty() && editions.isEmpty()) {
            return plan -> List.of(Ruled.asWritten(plan));
        }
        List<Module> usual = curriculum.modules("");
        return plan -> {
            List<Ruled> ways = learning.stream().flatMap(course -> editions.getOrDefault(course, usual).stream()
                    .filter(module -> module.milestone().id().equals(plan.id())).map(module -> ruled(module.milestone(), all, course,
                            CurrentTenant.id(), offers().unsaid(module)))).distinct().toList();
            return ways.isEmpty() ? List.of(Ruled.asWritten(plan)) : ways;
        };
    }

    private Ruled ruled(MilestonePlan plan, List<Rule> latest, UUID course, UUID organisation,
            Offered offered) {
        return rule(latest, plan.id(), course).or(() -> rule(latest, plan.id(), organisation))
                .map(rule -> Ruled.by(plan, rule, offered))
                .orElseGet(() -> Ruled.asWritten(plan));
    }

    private static Optional<Rule> rule(List<Rule> latest, String milestone, UUID scope) {
        return latest.stream().filter(one -> one.scope().equals(scope) && one.milestone().equals(milestone))
                .filter(one -> !one.asAbove()).findFirst();
    }

    /** Every version of a rule, the latest first; each with the milestone as it asks for it. */
    List<RuleView> history(Viewer viewer, Scope scope, MilestonePlan plan) {
        Offered offered = offered(viewer, plan);
        return rows.of(scope.id(viewer), plan.id()).stream().map(rule -> new RuleView(rule.number(), rule.createdAt(),
                rule.asAbove(), lines((rule.asAbove() ? Ruled.asWritten(plan) : Ruled.by(plan, rule, offered)).plan()),
                rule.claims())).toList();
    }

    /** The milestones that have a rule of their own in a scope. */
    Set<String> own(Viewer viewer, Scope scope) {
        return rows.latest(List.of(scope.id(viewer))).stream().filter(rule -> !rule.asAbove()).map(Rule::milestone).collect(Collectors.toSet());
    }

    /**
     * Asks for this from now on. Whoever meets it already reaches it soon after, one by one, by the outbox. What they have
     * just asked for is not asked for again.
     *
     * @param seen the version the viewer had before their eyes; 0 for none
     * @throws Conflict if there is a newer version that asks for something else, or is somebody else's
     * @throws Invalid  for a line that asks for too many or too few, or for {@code all} if none is left; for the competences
     *                  for {@code claims}, {@code level}, {@code views}
     */
    void ask(Viewer viewer, Scope scope, MilestonePlan plan, int seen, Asked asked) {
        UUID id = scope.id(viewer);
        Optional<Rule> last = rows.of(id, plan.id()).stream().findFirst();
        Rule rule = new Rule(ids.next(), clock.instant(), id, plan.id(), seen + 1, viewer.person(),
                offered(viewer, plan).checked(asked, curriculum.framework(viewer)));
        if (last.filter(rule::repeats).isPresent()) {
            return;
        }
        if (last.map(Rule::number).orElse(0) != seen) {
            throw new Conflict();
        }
        rows.add(rule);
        judgeAnew(rule.id(), scope == Scope.COURSE ? Optional.of(id) : Optional.empty(), Optional.empty());
        trail.did(viewer, "rule-changed", Optional.empty(), plan.id());
    }

    /** A copied course asks for what the course it comes from asks for, and changes its own alone. */
    void copied(@Observes CourseCopied course) {
        List<Rule> latest = rows.latest(List.of(course.copy(), course.origin()));
        Set<String> own = latest.stream().filter(rule -> rule.scope().equals(course.copy())).map(Rule::milestone)
                .collect(Collectors.toSet());
        latest.stream().filter(rule -> rule.scope().equals(course.origin()) && !rule.asAbove() && !own.contains(rule.milestone()))
                .forEach(rule -> rows.add(rule.in(course.copy(), ids.next(), clock.instant())));
    }

    /**
     * Has all who learn in a course, or in any, judged anew after a rule was changed.
     *
     * @param after the last one who was
     */
    void judgeAnew(UUID rule, Optional<UUID> course, Optional<PersonId> after) {
        outbox.put(JudgingAnew.KIND, rule + "/" + after.map(PersonId::toString).orElse(""),
                course.map(UUID::toString).orElse(""), clock.instant());
    }

    /** The lines of one version of a rule about a module as it was then; none if it is of another organisation. */
    List<RuleView.Line> lines(Viewer viewer, Module then, UUID rule) {
        MilestonePlan plan = then.milestone();
        return rows.one(rule).map(one -> lines(Ruled.by(plan, one, offers().of(viewer, then)).plan())).orElse(List.of());
    }

    static List<RuleView.Line> lines(MilestonePlan plan) {
        return plan.criteria().stream().map(Rules::line).toList();
    }

    private static RuleView.Line line(Criterion one) {
        return new RuleView.Line(one.id(), one.label(), one.atLeast(), one.points(), one.judged());
    }
}
