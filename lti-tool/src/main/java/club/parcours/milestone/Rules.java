package club.parcours.milestone;

import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Text;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import club.parcours.privacy.AuditTrail;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is asked for in a milestone: as the course says, else as its organisation says, else as the curriculum does. What was
 * reached by another rule stays reached.
 */
@ApplicationScoped
@Transactional
class Rules {
    /** Where rules are only counted by. */
    private static final Text UNSAID = new Text("", "");

    /** More of one thing no rule may ask for. */
    static final int MOST = 60;

    @Inject
    RuleRows rows;

    @Inject
    Curriculum curriculum;

    @Inject
    Courses courses;

    @Inject
    AuditTrail trail;

    @Inject
    Messages messages;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Whose rule it is. */
    enum Scope {
        COURSE,
        ORGANISATION;

        /** @throws NotFound for referents' rules, unless the viewer is one; Forbidden unless they run the course or are one */
        UUID id(Viewer viewer) {
            if (this == ORGANISATION) {
                if (!viewer.referent()) {
                    throw new NotFound();
                }
                return viewer.tenant();
            }
            if (!viewer.referent()) {
                viewer.mustFacilitate();
            }
            return viewer.cohort();
        }
    }

    /** A milestone as the viewer's course asks for it. One statement. */
    Ruled of(Viewer viewer, MilestonePlan plan) {
        return ruled(plan, rows.latest(viewer.cohort(), viewer.tenant()), viewer.cohort(), viewer.tenant(), view(viewer));
    }

    /** Every way in which the courses of a person ask for a milestone: one that is met is enough. At most two statements. */
    Function<MilestonePlan, List<Ruled>> allOf(PersonId person) {
        List<Rule> all = rows.latest();
        if (all.isEmpty()) {
            return plan -> List.of(Ruled.asWritten(plan));
        }
        Set<UUID> learning = courses.of(person);
        return plan -> learning.isEmpty() ? List.of(Ruled.asWritten(plan)) : learning.stream()
                .map(course -> ruled(plan, all, course, CurrentTenant.id(), UNSAID)).distinct().toList();
    }

    private Ruled ruled(MilestonePlan plan, List<Rule> latest, UUID course, UUID organisation, Text view) {
        return rule(latest, plan.id(), course).or(() -> rule(latest, plan.id(), organisation))
                .map(rule -> Ruled.by(plan, rule, view))
                .orElseGet(() -> Ruled.asWritten(plan));
    }

    private Text view(Viewer reader) {
        return new Text(messages.say(reader.language(), "milestone.rule.view"), reader.language());
    }

    private static Optional<Rule> rule(List<Rule> latest, String milestone, UUID scope) {
        return latest.stream().filter(one -> one.scope().equals(scope) && one.milestone().equals(milestone))
                .filter(one -> !one.asAbove()).findFirst();
    }

    /** Every version of a rule, the latest first; each with the milestone as it asks for it. */
    List<RuleView> history(Viewer viewer, Scope scope, MilestonePlan plan) {
        Text view = view(viewer);
        return rows.of(scope.id(viewer), plan.id()).stream().map(rule -> new RuleView(rule.number(), rule.createdAt(),
                rule.asAbove(), lines((rule.asAbove() ? Ruled.asWritten(plan) : Ruled.by(plan, rule, view)).plan()))).toList();
    }

    /** The milestones that have a rule of their own in a scope. */
    Set<String> own(Viewer viewer, Scope scope) {
        UUID id = scope.id(viewer);
        return rows.latest(id, id).stream().filter(rule -> !rule.asAbove()).map(Rule::milestone).collect(Collectors.toSet());
    }

    /**
     * Asks for this from now on.
     *
     * @param seen    the version the viewer had before their eyes; 0 for none
     * @param counted how many of each line that counts, none of the others; nothing to be as above again
     * @throws Conflict if there is a newer version
     * @throws Invalid  for a line that asks for too many or too few, or for all if none is left
     */
    void ask(Viewer viewer, Scope scope, MilestonePlan plan, int seen, Map<String, Integer> counted, boolean facilitator) {
        UUID id = scope.id(viewer);
        int last = rows.of(id, plan.id()).stream().findFirst().map(Rule::number).orElse(0);
        if (last != seen) {
            throw new Conflict();
        }
        rows.add(new Rule(ids.next(), clock.instant(), id, plan.id(), last + 1, viewer.person(), checked(plan, counted),
                facilitator));
        trail.did(viewer, "rule-changed", Optional.empty(), plan.id());
    }

    private static Map<String, Integer> checked(MilestonePlan plan, Map<String, Integer> counted) {
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        plan.criteria().stream().filter(one -> !one.judged() && counted.containsKey(one.id())).forEach(one -> {
            int many = counted.get(one.id());
            if (many < 0 || many > MOST) {
                wrong.put(one.id(), new Invalid.Message("milestone.rule.too-many", MOST));
            } else if (many > 0) {
                lines.put(one.id(), many);
            }
        });
        if (lines.isEmpty() && wrong.isEmpty() && !counted.isEmpty()) {
            wrong.put("all", new Invalid.Message("milestone.rule.nothing"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return lines;
    }

    /** The lines of one version of a rule; none if it is of another organisation. */
    List<RuleView.Line> lines(Viewer viewer, String milestone, UUID rule) {
        return rows.one(rule).map(one -> lines(Ruled.by(plan(viewer, milestone), one, view(viewer)).plan())).orElse(List.of());
    }

    /** The lines as the curriculum has them. */
    List<RuleView.Line> asWritten(Viewer viewer, String milestone) {
        return lines(plan(viewer, milestone));
    }

    private MilestonePlan plan(Viewer viewer, String milestone) {
        return curriculum.milestones(viewer).stream().filter(one -> one.id().equals(milestone)).findFirst()
                .orElseThrow(NotFound::new);
    }

    static List<RuleView.Line> lines(MilestonePlan plan) {
        return plan.criteria().stream().map(Rules::line).toList();
    }

    private static RuleView.Line line(Criterion one) {
        return new RuleView.Line(one.id(), one.label(), one.atLeast(), one.points(), one.judged());
    }
}
