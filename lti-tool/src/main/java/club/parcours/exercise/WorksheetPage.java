package club.parcours.exercise;

import club.parcours.curriculum.Syllabus;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.files.Receiving;
import club.parcours.files.SentForm;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryView;
import club.parcours.web.PhoneShared;
import club.parcours.web.Redirect;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The form of one sheet of a worksheet. */
@Path("s/{launch}/exercises/{id}/sheets/{sheet}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WorksheetPage {
    private static final int UNPROCESSABLE = 422;
    private static final String AGREED = "agreed";
    /** The button that asks what the answers lead to, before anything is handed in. */
    private static final String LOOK = "look";
    /** The button that begins with a step of one's path, or with an entry. */
    private static final String STEP = "step";
    /** The kind of entry that says with what somebody comes, and what it says of a phone that is not theirs alone. */
    private static final String EQUIPMENT = "equipment";
    private static final String SHARED = "shared-phone";

    @Inject
    Exercises exercises;

    @Inject
    Worksheets worksheets;

    @Inject
    WorksheetDesk desk;

    @Inject
    Syllabus syllabus;

    @Inject
    Forms forms;

    @Inject
    Once once;

    @Inject
    Receiving receiving;

    @Inject
    Event<PhoneShared> phones;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show(@PathParam("id") String id, @PathParam("sheet") String sheet) {
        return desk.form(viewer, exercise(id), sheet);
    }

    /**
     * Hands in; what cannot be taken comes back as it was typed. With {@value #AGREED}, adds what was suggested to what was handed in;
     * with {@value Forms#LATER}, hands nothing in.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handIn(@PathParam("id") String id, @PathParam("sheet") String sheet,
            MultivaluedMap<String, String> form) {
        if (form.containsKey(AGREED)) {
            once.ask(() -> {
                worksheets.agree(viewer, exercise(id), sheet, form.getFirst(AGREED));
                return sheet;
            });
            return templates.back("exercises", id);
        }
        return form.containsKey(Forms.LATER) ? putOff(exercise(id), sheet, forms.sheet(form))
                : handIn(exercise(id), sheet, forms.sheet(form));
    }

    /** Hands in what brings files with it, as a form without script does; a file that cannot be taken is said at its place. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handIn(@PathParam("id") String id, @PathParam("sheet") String sheet, List<EntityPart> parts) {
        SentForm sent = receiving.receive(viewer, parts);
        Sheet typed = forms.sheet(sent, sheet + ".");
        if (sent.refused().isPresent()) {
            return again(exercise(id), sheet, typed, sent.refused().get());
        }
        return sent.fields().containsKey(Forms.LATER) ? putOff(exercise(id), sheet, typed) : handIn(exercise(id), sheet, typed);
    }

    private Response handIn(WorksheetExercise exercise, String sheet, Sheet sent) {
        Sheet typed = sent.with(WorksheetForm.WHICH, List.of(sheet));
        if (!sent.all(LOOK).isEmpty()) {
            return further(exercise, sheet, typed, "#leads");
        }
        if (!sent.all(STEP).isEmpty()) {
            return further(exercise, sheet, desk.begun(viewer, exercise, sheet, typed, sent.first(STEP)), "");
        }
        try {
            EntryView kept = once.ask(() -> worksheets.handIn(viewer, exercise, sheet, typed));
            if (kept.kind().equals(EQUIPMENT) && kept.fields().values().stream().anyMatch(said -> said.contains(SHARED))) {
                phones.fire(new PhoneShared(viewer, true)); // and never off: that is said on a page of its own
            }
            return templates.back("exercises", exercise.id());
        } catch (Invalid wrong) {
            return again(exercise, sheet, typed, wrong);
        } catch (Conflict overtaken) {
            return choose(exercise, sheet, typed);
        }
    }

    /** Hands nothing in, and keeps what was typed, if it is not as it was shown; what is too long for that comes back. */
    private Response putOff(WorksheetExercise exercise, String sheet, Sheet sent) {
        Sheet typed = sent.with(WorksheetForm.WHICH, List.of(sheet));
        try {
            Sheet shown = worksheets.typed(viewer, exercise, sheet).with(WorksheetForm.WHICH, List.of(sheet));
            if (!typed.saysSame(shown)) {
                once.ask(() -> exercises.saveDraft(viewer, exercise.id(), typed));
            }
            return templates.back("exercises", exercise.id());
        } catch (Invalid wrong) {
            return again(exercise, sheet, typed, wrong);
        }
    }

    /** Two pages wrote the same: both texts are there, and the person chooses. Until then the later one is a draft. */
    private Response choose(WorksheetExercise exercise, String sheet, Sheet typed) {
        once.ask(() -> exercises.keepRefused(viewer, exercise.id(), typed));
        Sheet saved = worksheets.standing(viewer, exercise, sheet).orElse(Sheet.EMPTY);
        String action = "exercises/" + exercise.id() + "/sheets/" + sheet;
        return Response.status(Response.Status.CONFLICT).entity(templates.page("exercise/two", new TwoVersionsView(
                "exercises/" + exercise.id(), action, viewer.language(),
                ToldVersion.of(exercise, sheet, saved).resent(sheet + ".", saved, saved),
                ToldVersion.of(exercise, sheet, typed).resent(sheet + ".", typed, saved)))).build();
    }

    /** Keeps what is typed and shows the form again, which then knows more. */
    private Response further(WorksheetExercise exercise, String sheet, Sheet typed, String place) {
        once.ask(() -> exercises.keepRefused(viewer, exercise.id(), typed));
        String form = templates.back("exercises", exercise.id(), "sheets", sheet).getHeaderString(HttpHeaders.LOCATION);
        return new Redirect(form + place).response();
    }

    private Response again(WorksheetExercise exercise, String sheet, Sheet sent, Invalid wrong) {
        Sheet typed = sent.with(WorksheetForm.WHICH, List.of(sheet));
        once.ask(() -> exercises.keepRefused(viewer, exercise.id(), typed));
        return Response.status(UNPROCESSABLE).entity(desk.again(viewer, exercise, sheet, typed, wrong)).build();
    }

    private WorksheetExercise exercise(String id) {
        return Optional.of(syllabus.exercise(id, viewer)).filter(WorksheetExercise.class::isInstance)
                .map(WorksheetExercise.class::cast).orElseThrow(NotFound::new);
    }
}
