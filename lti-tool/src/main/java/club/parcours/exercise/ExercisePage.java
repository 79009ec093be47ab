package club.parcours.exercise;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.MatchExercise;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.ReflectionExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.Syllabus;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.files.Receiving;
import club.parcours.files.SentForm;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.SeenBy;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An exercise in the browser, whichever kind it is. */
@Path("s/{launch}/exercises/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ExercisePage {
    @Inject
    Exercises exercises;

    @Inject
    CardGame game;

    @Inject
    Timeline timeline;

    @Inject
    WorksheetDesk worksheets;

    @Inject
    Syllabus syllabus;

    @Inject
    Evidence evidence;

    @Inject
    Ways ways;

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

    /**
     * @param card   of a card game, the card to show instead of the next one
     * @param pack   of packs of cards, the one to play
     * @param change present to write again what was handed in
     */
    @GET
    public SafeHtml show(@PathParam("id") String id, @QueryParam("card") Optional<String> card,
            @QueryParam("pack") Optional<String> pack, @QueryParam("change") Optional<String> change) {
        Exercise exercise = exercise(id);
        exercises.mustWork(viewer);
        if (exercise instanceof SortExercise sort) {
            return game.show(viewer, sort, card);
        }
        if (exercise instanceof MatchExercise match) {
            return card.map(one -> game.show(viewer, game.holding(match, one), card)).or(() -> pack
                            .map(one -> game.show(viewer, match.game(one).orElseThrow(NotFound::new), Optional.empty())))
                    .orElseGet(() -> game.packs(viewer, match));
        }
        if (exercise instanceof TimelineExercise line) {
            return timeline.show(viewer, line);
        }
        if (exercise instanceof WorksheetExercise worksheet) {
            return worksheets.show(viewer, worksheet, change.isPresent());
        }
        Optional<AnswerView> answer = exercises.answer(viewer, id);
        Optional<DraftView> draft = exercises.draft(viewer, id);
        Sheet typed = draft.map(DraftView::typed).or(() -> answer.map(AnswerView::given)).orElse(Sheet.EMPTY)
                .over("", answer.filter(kept -> !kept.passed()).map(AnswerView::given));
        boolean writing = answer.isEmpty() || answer.get().passed() || change.isPresent() || draft.isPresent();
        return templates.page(template(exercise), new WritingView(exercise, ways.out(viewer, exercise), typed, answer,
                writing, draft.map(kept -> time(kept.savedAt())), seenBy(exercise)));
    }

    /** Keeps what is typed; answers with the time to show. */
    @POST
    @Path("draft")
    @Produces(MediaType.TEXT_PLAIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String saveDraft(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Sheet typed = forms.sheet(form);
        return time(once.ask(() -> exercises.saveDraft(viewer, id, typed)));
    }

    /** Hands in; what cannot be taken comes back as it was typed. */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return handIn(id, forms.sheet(form));
    }

    /** Hands in what brings files with it; a file that cannot be taken is said at its place, and the words are kept. */
    @POST
    @Path("answers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response answer(@PathParam("id") String id, List<EntityPart> parts) {
        SentForm sent = receiving.receive(viewer, parts);
        Sheet typed = forms.sheet(sent, "");
        return sent.refused().isEmpty() ? handIn(id, typed) : again(exercise(id), typed, sent.refused().get());
    }

    private Response handIn(String id, Sheet typed) {
        Exercise exercise = exercise(id);
        try {
            once.ask(() -> exercises.handIn(viewer, exercise, typed));
            return templates.back("exercises", id);
        } catch (Invalid wrong) {
            return again(exercise, typed, wrong);
        } catch (Conflict overtaken) {
            return choose(exercise, typed);
        }
    }

    /** Two pages wrote the same: both texts are there, and the person chooses. Until then the later one is a draft. */
    private Response choose(Exercise exercise, Sheet typed) {
        once.ask(() -> exercises.keepRefused(viewer, exercise.id(), typed));
        Sheet saved = exercises.answer(viewer, exercise.id()).map(AnswerView::given).orElse(Sheet.EMPTY);
        return Response.status(Response.Status.CONFLICT).entity(templates.page("exercise/two", new TwoVersionsView(
                "exercises/" + exercise.id(), "exercises/" + exercise.id() + "/answers", viewer.language(),
                ToldVersion.of(exercise, saved).resent("", saved, saved),
                ToldVersion.of(exercise, typed).resent("", typed, saved)))).build();
    }

    private Response again(Exercise exercise, Sheet typed, Invalid wrong) {
        once.ask(() -> exercises.keepRefused(viewer, exercise.id(), typed));
        WritingView again = new WritingView(exercise, ways.out(viewer, exercise), typed,
                exercises.answer(viewer, exercise.id()), true, Optional.empty(), seenBy(exercise));
        return templates.refused(template(exercise), again, wrong);
    }

    /** Passes on the whole exercise and goes on. */
    @POST
    @Path("passes")
    public Response pass(@PathParam("id") String id) {
        Exercise exercise = exercise(id);
        once.ask(() -> exercises.pass(viewer, id));
        return templates.back(ways.out(viewer, exercise).next());
    }

    private SeenBy seenBy(Exercise exercise) {
        return evidence.seenBy(viewer, new Origin(Exercises.ROOM, exercise.id()));
    }

    private Exercise exercise(String id) {
        return syllabus.exercise(id, viewer);
    }

    private String time(Instant at) {
        return new When(Locale.forLanguageTag(viewer.language()), viewer.zone()).time(at);
    }

    private static String template(Exercise exercise) {
        if (exercise instanceof ReflectionExercise) {
            return "exercise/reflection";
        }
        if (exercise instanceof QualitiesExercise) {
            return "exercise/qualities";
        }
        throw new NotFound(); // the other kinds are not handed in as a whole
    }
}
