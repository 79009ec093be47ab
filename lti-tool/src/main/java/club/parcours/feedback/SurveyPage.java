package club.parcours.feedback;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Item;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Once;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
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
import java.util.HashMap;
import java.util.Map;

/** A few questions before the first module and after the last, answered by tap and without a name. */
@Path("s/{launch}/survey/{occasion}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SurveyPage {
    @Inject
    Surveys surveys;

    @Inject
    Curriculum curriculum;

    @Inject
    Templates templates;

    @Inject
    Once once;

    @Inject
    Viewer viewer;

    @PathParam("occasion")
    private String occasion = "";

    @GET
    public SafeHtml show() {
        return templates.page("feedback/survey",
                new SurveyView(curriculum.survey(viewer), occasion, surveys.over(viewer, asked())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> form) {
        Map<String, String> answers = new HashMap<>();
        form.keySet().forEach(question -> answers.put(question, form.getFirst(question)));
        boolean any = curriculum.survey(viewer).questions().stream().map(Item::id).anyMatch(answers::containsKey);
        return any ? take(answers, "survey", occasion) : pass();
    }

    /** Does not want to, and is not asked again. */
    @POST
    @Path("passes")
    public Response pass() {
        return take(Map.of());
    }

    private Response take(Map<String, String> answers, String... next) {
        Occasion now = asked();
        return once.ask(() -> {
            surveys.answer(viewer, now, answers);
            return templates.back(next);
        });
    }

    private Occasion asked() {
        return Occasion.of(occasion).orElseThrow(NotFound::new);
    }
}
