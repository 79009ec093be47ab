package club.parcours.course;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.PagePolicy;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a course's links are chosen, and the form that carries the answer to the LMS. */
@Path("s/{launch}/deep-links")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PickerPage {
    private static final String HERE = "deep-links";
    private static final int INVALID = 422;

    @Inject
    Picker picker;

    @Inject
    Templates templates;

    @Inject
    PagePolicy policy;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show() {
        Optional<Integer> sent = picker.sent(viewer);
        return sent.isPresent() ? templates.page("course/sent", new SentView(sent.get()))
                : templates.page("course/picker", picker.offers(viewer));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(MultivaluedMap<String, String> form) {
        List<String> items = form.getOrDefault("item", List.of());
        List<String> columns = form.getOrDefault("column", List.of());
        Map<String, DatesDraft> dates = dates(form);
        try {
            return answer(picker.choose(viewer, items, new HashSet<>(columns), dates));
        } catch (Invalid wrong) {
            PickerView view = picker.offers(viewer).with(items, columns, dates);
            return Response.status(INVALID).entity(templates.invalid("course/picker", view, wrong)).build();
        }
    }

    /** What was typed of dates, by stable address. */
    private static Map<String, DatesDraft> dates(MultivaluedMap<String, String> form) {
        return form.keySet().stream().filter(name -> name.startsWith(DatesDraft.OPENS))
                .map(name -> name.substring(DatesDraft.OPENS.length()))
                .collect(Collectors.toMap(path -> path, path -> new DatesDraft(typed(form, DatesDraft.OPENS + path),
                        typed(form, DatesDraft.CLOSES + path), typed(form, DatesDraft.DUE + path))));
    }

    private static String typed(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).map(String::strip).orElse("");
    }

    @POST
    @Path("cancellation")
    public Response cancel() {
        return answer(picker.cancel(viewer));
    }

    /** For an answer that got lost on its way. */
    @POST
    @Path("answers")
    public Response again() {
        return answer(Optional.of(picker.again(viewer)));
    }

    private Response answer(Optional<Answered> answered) {
        if (answered.isEmpty()) {
            return templates.back(HERE);
        }
        policy.formTo(answered.get().origin());
        policy.referrer("strict-origin-when-cross-origin");
        return Response.ok(templates.page("course/answer", answered.get())).build();
    }
}
