package club.parcours.gradebook;

import club.parcours.gradebook.GradebookView.Row;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.people.MemberView;
import club.parcours.people.People;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which scores have reached the LMS, and why the others have not; for those who run the group. */
@Path("s/{launch}/gradebook")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GradebookPage {
    @Inject
    Gradebook gradebook;

    @Inject
    People people;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show(@QueryParam("after") @Nullable String after) {
        List<TransferView> transfers = gradebook.transfers(viewer, Optional.ofNullable(after).map(GradebookPage::id));
        Map<PersonId, String> names = people.members(viewer, viewer.cohort()).stream()
                .collect(Collectors.toMap(MemberView::person, MemberView::name));
        List<Row> rows = transfers.stream()
                .map(transfer -> new Row(Optional.ofNullable(names.get(transfer.person())), transfer))
                .toList();
        return templates.page("gradebook/index", new GradebookView(rows, Gradebook.next(transfers)));
    }

    @POST
    @Path("{report}/redeliveries")
    public Response sendAgain(@PathParam("report") String report) {
        gradebook.sendAgain(viewer, id(report));
        return templates.back("gradebook");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
