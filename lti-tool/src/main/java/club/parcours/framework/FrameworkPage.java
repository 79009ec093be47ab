package club.parcours.framework;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Curriculum;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Language;
import club.parcours.web.Messages;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.UnaryOperator;

/** The organisation's own frameworks at its desk, for its referents. What cannot be taken comes back as it was typed. */
@Path("s/{launch}/desk/frameworks")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FrameworkPage {
    private static final String HERE = "desk/frameworks";
    private static final String LIST = "framework/frameworks";
    private static final String ONE = "framework/framework";

    @Inject
    Frameworks frameworks;

    @Inject
    Curriculum curriculum;

    @Inject
    Messages messages;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml list() {
        return templates.page(LIST, all(new Naming("", "", viewer.language()), false));
    }

    @POST
    public Response begin(@FormParam("title") @DefaultValue("") String title, @FormParam("short") @DefaultValue("") String code,
            @FormParam("language") @DefaultValue("") String language) {
        Naming typed = new Naming(title, code, language);
        try {
            return templates.back(HERE, frameworks.begin(viewer, typed, offered()));
        } catch (Invalid wrong) {
            return templates.refused(LIST, all(typed, false), wrong);
        } catch (Conflict overtaken) {
            return Response.status(Response.Status.CONFLICT).entity(templates.page(LIST, all(typed, true))).build();
        }
    }

    @GET
    @Path("{framework}")
    public SafeHtml show(@PathParam("framework") String code) {
        return templates.page(ONE, view(code));
    }

    /** The same, with one entry to change. */
    @GET
    @Path("{framework}/terms/{term}")
    public SafeHtml show(@PathParam("framework") String code, @PathParam("term") String term) {
        FrameworkView view = view(code);
        Term known = view.framework().terms().stream().filter(one -> one.isCalled(term)).findFirst().orElseThrow(NotFound::new);
        return templates.page(ONE, view.with(known.code(), known));
    }

    @POST
    @Path("{framework}")
    public Response call(@PathParam("framework") String code, @FormParam("version") @DefaultValue("-1") int seen,
            @FormParam("title") @DefaultValue("") String title, @FormParam("language") @DefaultValue("") String language) {
        Naming typed = new Naming(title, code, language);
        return answer(code, view -> view.with(typed), () -> frameworks.call(viewer, code, seen, typed, offered()));
    }

    @POST
    @Path("{framework}/terms")
    public Response put(@PathParam("framework") String code, @FormParam("version") @DefaultValue("-1") int seen,
            @FormParam("was") @DefaultValue("") String was, @FormParam("code") @DefaultValue("") String term,
            @FormParam("label") @DefaultValue("") String label, @FormParam("sentence") @DefaultValue("") String sentence,
            @FormParam("competence") List<String> competences) {
        Term typed = new Term(term, label, sentence, List.copyOf(competences));
        return answer(code, view -> view.with(was, typed), () -> frameworks.put(viewer, code, seen, was, typed, competences()));
    }

    @POST
    @Path("{framework}/term-removals")
    public Response drop(@PathParam("framework") String code, @FormParam("was") @DefaultValue("") String term) {
        frameworks.drop(viewer, code, term);
        return templates.back(HERE, code);
    }

    /** A table, pasted or as a file: all of it or nothing, with what is wrong line by line. */
    @POST
    @Path("{framework}/table")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(@PathParam("framework") String code, List<EntityPart> parts) {
        frameworks.one(viewer, code);
        Pasted sent = Pasted.of(parts, competences());
        return answer(code, view -> view.with(sent.text(), sent.alone(), sent.wrong()),
                () -> frameworks.take(viewer, code, sent.seen(), sent.terms(), sent.alone()));
    }

    @POST
    @Path("{framework}/versions")
    public Response publish(@PathParam("framework") String code, @FormParam("version") @DefaultValue("-1") int seen) {
        return answer(code, UnaryOperator.identity(), () -> frameworks.publish(viewer, code, seen));
    }

    /** Shows it no more. */
    @POST
    @Path("{framework}/withdrawal")
    public Response withdraw(@PathParam("framework") String code) {
        return answer(code, UnaryOperator.identity(), () -> frameworks.withdraw(viewer, code));
    }

    @POST
    @Path("{framework}/removal")
    public Response remove(@PathParam("framework") String code) {
        return answer(code, UnaryOperator.identity(), () -> frameworks.remove(viewer, code), HERE);
    }

    private Response answer(String code, UnaryOperator<FrameworkView> typed, Runnable work) {
        return answer(code, typed, work, HERE, code);
    }

    private Response answer(String code, UnaryOperator<FrameworkView> typed, Runnable work, String... back) {
        try {
            work.run();
            return templates.back(back);
        } catch (Invalid wrong) {
            return templates.refused(ONE, typed.apply(view(code)), wrong);
        } catch (Conflict overtaken) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(templates.page(ONE, typed.apply(view(code)).afterAnother())).build();
        }
    }

    private FrameworksView all(Naming typed, boolean overtaken) {
        return new FrameworksView(frameworks.list(viewer), typed, messages.offered(), Frameworks.MOST, overtaken);
    }

    private FrameworkView view(String code) {
        DraftView draft = frameworks.one(viewer, code);
        return new FrameworkView(draft, draft.naming(), "", Term.BLANK, "", false, List.of(),
                curriculum.framework(viewer).competences(), messages.offered(), Terms.MOST, false);
    }

    private List<String> competences() {
        return curriculum.framework(viewer).competences().stream().map(Competence::id).toList();
    }

    private List<String> offered() {
        return messages.offered().stream().map(Language::code).toList();
    }
}
