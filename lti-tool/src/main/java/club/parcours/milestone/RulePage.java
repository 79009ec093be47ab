package club.parcours.milestone;

import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.InUse;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.people.Scope;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a course, or an organisation, asks for in its milestones. */
@Path("s/{launch}/rules/{scope}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RulePage {
    private static final int UNPROCESSABLE = 422;
    private static final int NONSENSE = -1;
    private static final String CLAIMS = Ruled.CLAIMS;
    private static final String LEVEL = "level";
    private static final String VIEWS = "views";
    private static final String NAMED = "competence";

    @Inject
    Rules rules;

    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    InUse inUse;

    @Inject
    Once once;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml list(@PathParam("scope") String scope) {
        Set<String> own = rules.own(viewer, Scope.of(scope));
        return templates.page("milestone/rules", new RulesView(scope, plans(scope)
                .map(plan -> new RulesView.One(plan, own.contains(plan.id()))).toList()));
    }

    @GET
    @Path("{milestone}")
    public SafeHtml show(@PathParam("scope") String scope, @PathParam("milestone") String id) {
        return templates.page("milestone/rule", view(scope, plan(scope, id), Optional.empty()));
    }

    /** Asks for this from now on, or for what is asked for above. */
    @POST
    @Path("{milestone}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("scope") String scope, @PathParam("milestone") String id,
            MultivaluedMap<String, String> form) {
        MilestonePlan plan = plan(scope, id);
        try {
            Asked wanted = form.containsKey("above") ? Asked.AS_ABOVE : asked(plan, form);
            once.ask(() -> {
                rules.ask(viewer, Scope.of(scope), plan, number(form.getFirst("version")), wanted);
                return wanted;
            });
            return templates.back("rules", scope, id);
        } catch (Invalid wrong) {
            return Response.status(UNPROCESSABLE)
                    .entity(templates.invalid("milestone/rule", view(scope, plan, Optional.of(form)), wrong)).build();
        } catch (Conflict overtaken) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(templates.page("milestone/rule", view(scope, plan, Optional.of(form)))).build();
        }
    }

    private Asked asked(MilestonePlan plan, MultivaluedMap<String, String> form) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        rules.offered(viewer, plan).lines().forEach(line -> counted.put(line.id(), number(form.getFirst(line.id()))));
        int many = number(Optional.ofNullable(form.getFirst(CLAIMS)).orElse("0"));
        return new Asked(counted, form.containsKey("facilitator"), Optional.of(new ClaimsAsked(many, number(form.getFirst(LEVEL)),
                ClaimsAsked.views(form.getOrDefault(VIEWS, List.of())), Set.copyOf(form.getOrDefault(NAMED, List.of())))));
    }

    /** @param sent what was typed and could not be taken, or came second */
    private RuleFormView view(String scope, MilestonePlan plan, Optional<MultivaluedMap<String, String>> sent) {
        List<RuleView> history = rules.history(viewer, Scope.of(scope), plan);
        boolean own = !history.isEmpty() && !history.get(0).asAbove();
        int version = history.isEmpty() ? 0 : history.get(0).version();
        Map<String, String> now = new LinkedHashMap<>();
        List<Criterion> lines = rules.offered(viewer, plan).lines();
        lines.forEach(line -> now.put(line.id(), sent.map(form -> Optional.ofNullable(form.getFirst(line.id())).orElse(""))
                .orElseGet(() -> own ? asked(history.get(0), line) : String.valueOf(line.atLeast()))));
        boolean facilitator = sent.map(form -> form.containsKey("facilitator")).orElseGet(() -> own
                ? history.get(0).lines().stream().anyMatch(RuleView.Line::judged) : plan.judged());
        boolean overtaken = sent.filter(form -> number(form.getFirst("version")) != version).isPresent();
        return new RuleFormView(scope, plan, now, facilitator, version, own, history, overtaken, Offered.MOST, lines,
                sent.map(RulePage::typed).orElseGet(() -> claims(history.stream().findFirst().filter(rule -> own))),
                curriculum.framework(viewer));
    }

    private static RuleFormView.Competences typed(MultivaluedMap<String, String> form) {
        return competences(Optional.ofNullable(form.getFirst(CLAIMS)).orElse(""), number(form.getFirst(LEVEL)),
                ClaimsAsked.views(form.getOrDefault(VIEWS, List.of())), Set.copyOf(form.getOrDefault(NAMED, List.of())));
    }

    private static RuleFormView.Competences claims(Optional<RuleView> rule) {
        return rule.flatMap(RuleView::claims).map(asked -> competences(String.valueOf(asked.many()), asked.level(), asked.views(),
                asked.named())).orElseGet(() -> competences("0", 1, Set.of(ClaimsAsked.View.SELF), Set.of()));
    }

    private static RuleFormView.Competences competences(String many, int level, Set<ClaimsAsked.View> views, Set<String> named) {
        return new RuleFormView.Competences(many, level, views.stream().map(ClaimsAsked.View::word).collect(Collectors.toSet()),
                named, Stream.of(ClaimsAsked.View.values()).map(ClaimsAsked.View::word).toList());
    }

    private static String asked(RuleView rule, Criterion line) {
        return rule.lines().stream().filter(one -> one.id().equals(line.id())).findFirst()
                .map(one -> String.valueOf(one.needed())).orElse("0");
    }

    /** Of a course, those of its edition; of an organisation, those of all editions that its courses work on. */
    private Stream<MilestonePlan> plans(String scope) {
        return (Scope.of(scope) == Scope.COURSE ? syllabus.list(viewer) : inUse.modules(viewer)).stream().map(Module::milestone);
    }

    /** A course asks for it as its path does, an organisation as the whole module. */
    private MilestonePlan plan(String scope, String id) {
        if (Scope.of(scope) != Scope.COURSE) {
            return plans(scope).filter(plan -> plan.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        }
        return curriculum.milestones(viewer).stream().filter(plan -> plan.id().equals(id)).findFirst()
                .map(whole -> syllabus.module(whole.module(), viewer).milestone()).orElseThrow(NotFound::new);
    }

    private static int number(String typed) {
        return typed != null && typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : NONSENSE;
    }
}
