package club.parcours.exercise;

import club.parcours.curriculum.Syllabus;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.files.Receiving;
import club.parcours.files.SentForm;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.StepLine;
import club.parcours.portfolio.StepView;
import club.parcours.web.Templates;
import club.parcours.web.When;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The form of one step: a new one, or one to change. */
@Path("s/{launch}/exercises/{id}/steps")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StepPage {
    @Inject
    Exercises exercises;

    @Inject
    StepChanges changes;

    @Inject
    Portfolio portfolio;

    @Inject
    Syllabus syllabus;

    @Inject
    Forms forms;

    @Inject
    Once once;

    @Inject
    Receiving receiving;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @Inject
    Ids ids;

    @PathParam("id")
    private String id = "";

    /** An empty form, or what was typed into it last time and not sent. */
    @GET
    @Path("new")
    public SafeHtml blank() {
        TimelineExercise exercise = exercise();
        exercises.mustWork(viewer);
        Optional<DraftView> draft = exercises.draft(viewer, id).filter(kept -> !kept.typed().isEmpty());
        return templates.page("exercise/step", adding(exercise, draft.map(DraftView::typed).orElse(Sheet.EMPTY),
                ids.next().toString(), draft.map(kept -> time(kept.savedAt()))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        UUID name = uuid(form.getFirst("form"));
        return form.containsKey(Forms.LATER) ? putOff(forms.sheet(form), name) : add(forms.sheet(form), name);
    }

    /** The same with files, as a form without script sends it; a file that cannot be taken is said at its place. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) {
        TimelineExercise exercise = exercise();
        SentForm sent = receiving.receive(viewer, parts);
        Sheet typed = forms.sheet(sent, "");
        UUID name = uuid(sent.first("form"));
        return sent.refused().map(wrong -> again(exercise, typed, name, wrong))
                .orElseGet(() -> sent.fields().containsKey(Forms.LATER) ? putOff(typed, name) : add(typed, name));
    }

    private Response add(Sheet typed, UUID name) {
        TimelineExercise exercise = exercise();
        try {
            once.ask(() -> exercises.addStep(viewer, exercise, typed, name));
            return templates.back("exercises", id);
        } catch (Invalid wrong) {
            return again(exercise, typed, name, wrong);
        }
    }

    /** Adds nothing, and keeps what was typed; what is too long for that comes back. */
    private Response putOff(Sheet typed, UUID name) {
        TimelineExercise exercise = exercise();
        try {
            if (!typed.saysSame(exercises.draft(viewer, id).map(DraftView::typed).orElse(Sheet.EMPTY))) {
                once.ask(() -> exercises.saveDraft(viewer, id, typed));
            }
            return templates.back("exercises", id);
        } catch (Invalid wrong) {
            return again(exercise, typed, name, wrong);
        }
    }

    private Response again(TimelineExercise exercise, Sheet typed, UUID name, Invalid wrong) {
        once.ask(() -> exercises.keepRefused(viewer, id, typed));
        return wrong(adding(exercise, typed, name.toString(), Optional.empty()), wrong);
    }

    @GET
    @Path("{step}")
    public SafeHtml edit(@PathParam("step") UUID step) {
        StepView now = portfolio.step(viewer, step);
        Optional<DraftView> draft = changes.of(viewer, id, step);
        return templates.page("exercise/step", changing(exercise(), step, draft.map(DraftView::typed)
                .orElseGet(() -> StepForm.of(now.told())), draft.map(kept -> number(kept.typed().first(StepChanges.VERSION)))
                .orElse(now.version()), draft.map(kept -> time(kept.savedAt()))));
    }

    /** Keeps what is typed into a step that is being changed; answers with the time to show. */
    @POST
    @Path("{step}/draft")
    @Produces(MediaType.TEXT_PLAIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String saveDraft(@PathParam("step") UUID step, MultivaluedMap<String, String> form) {
        TimelineExercise exercise = exercise();
        Sheet typed = forms.sheet(form);
        String version = String.valueOf(form.getFirst("version"));
        return time(once.ask(() -> changes.save(viewer, exercise.id(), step, version, typed)));
    }

    @POST
    @Path("{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("step") UUID step, MultivaluedMap<String, String> form) {
        int version = number(form.getFirst("version"));
        return form.containsKey(Forms.LATER) ? putOff(step, forms.sheet(form), version) : change(step, forms.sheet(form), version);
    }

    /** The same with files, as a form without script sends it; a file that cannot be taken is said at its place. */
    @POST
    @Path("{step}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(@PathParam("step") UUID step, List<EntityPart> parts) {
        TimelineExercise exercise = exercise();
        SentForm sent = receiving.receive(viewer, parts);
        Sheet typed = forms.sheet(sent, "");
        int version = number(sent.first("version"));
        return sent.refused().map(wrong -> wrong(changing(exercise, step, typed, version, Optional.empty()), wrong))
                .orElseGet(() -> sent.fields().containsKey(Forms.LATER) ? putOff(step, typed, version) : change(step, typed, version));
    }

    private Response change(UUID step, Sheet typed, int version) {
        TimelineExercise exercise = exercise();
        try {
            once.ask(() -> exercises.changeStep(viewer, exercise, step, version, typed));
            return templates.back("exercises", id);
        } catch (Invalid wrong) {
            return wrong(changing(exercise, step, typed, version, Optional.empty()), wrong);
        } catch (Conflict overtaken) {
            once.ask(() -> changes.keepOvertaken(viewer, id, step, version, typed));
            return choose(exercise, step, typed);
        }
    }

    /** Changes nothing, and keeps what was typed; what is too long for that comes back. */
    private Response putOff(UUID step, Sheet typed, int version) {
        TimelineExercise exercise = exercise();
        try {
            once.ask(() -> {
                changes.putOff(viewer, id, step, String.valueOf(version), typed);
                return step;
            });
            return templates.back("exercises", id);
        } catch (Invalid wrong) {
            return wrong(changing(exercise, step, typed, version, Optional.empty()), wrong);
        }
    }

    private Response choose(TimelineExercise exercise, UUID step, Sheet typed) {
        StepView saved = portfolio.step(viewer, step);
        StepView mine = new StepView(step, saved.version(), exercises.read(viewer, exercise, typed), saved.origin());
        return Response.status(Response.Status.CONFLICT).entity(templates.page("exercise/conflict",
                new ConflictView(exercise, "exercises/" + id, action(step), StepLine.of(saved, exercise),
                        StepForm.of(saved.told()), typed, StepLine.of(mine, exercise), saved.version()))).build();
    }

    private Response wrong(StepFormView view, Invalid wrong) {
        return templates.refused("exercise/step", view, wrong);
    }

    private StepFormView adding(TimelineExercise exercise, Sheet typed, String form, Optional<String> savedAt) {
        return new StepFormView(exercise, "exercises/" + id, "exercises/" + id + "/steps", typed, form, 0, false, savedAt);
    }

    private StepFormView changing(TimelineExercise exercise, UUID step, Sheet typed, int version, Optional<String> savedAt) {
        return new StepFormView(exercise, "exercises/" + id, action(step), typed, "", version, true, savedAt);
    }

    private String time(Instant at) {
        return new When(Locale.forLanguageTag(viewer.language()), viewer.zone()).time(at);
    }

    private String action(UUID step) {
        return "exercises/" + id + "/steps/" + step;
    }

    private TimelineExercise exercise() {
        return Optional.of(syllabus.exercise(id, viewer)).filter(TimelineExercise.class::isInstance)
                .map(TimelineExercise.class::cast).orElseThrow(NotFound::new);
    }

    private static UUID uuid(String name) {
        return SentForm.id(String.valueOf(name)).orElseThrow(NotFound::new);
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(String.valueOf(version));
        } catch (NumberFormatException madeUp) {
            throw new NotFound();
        }
    }
}
