package club.parcours.gradebook;

import club.parcours.gradebook.GradebookView.Row;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
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
    /** The place before the first row, in addresses. */
    private static final String START = "start";

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
        return page(Optional.ofNullable(after).map(GradebookPage::id), false);
    }

    /** Asks the LMS for the values of the rows after this one. */
    @POST
    @Path("comparisons/{after}")
    public Response compare(@PathParam("after") String after) {
        gradebook.compare(viewer, place(after));
        return templates.back("gradebook", "comparisons", after);
    }

    /** The same rows, while the LMS is being asked. */
    @GET
    @Path("comparisons/{after}")
    public SafeHtml comparison(@PathParam("after") String after) {
        return page(place(after), true);
    }

    private SafeHtml page(Optional<UUID> after, boolean asked) {
        List<TransferView> transfers = gradebook.transfers(viewer, after);
        Map<PersonId, String> names = people.names(viewer,
                transfers.stream().map(TransferView::person).collect(Collectors.toSet()));
        List<Row> rows = transfers.stream()
                .map(transfer -> new Row(Optional.ofNullable(names.get(transfer.person())), transfer))
                .toList();
        return templates.page("gradebook/index", new GradebookView(rows, after.map(UUID::toString).orElse(START), asked,
                Gradebook.next(transfers)));
    }

    @POST
    @Path("{report}/redeliveries")
    public Response sendAgain(@PathParam("report") String report) {
        gradebook.sendAgain(viewer, id(report));
        return templates.back("gradebook");
    }

    private static Optional<UUID> place(String after) {
        return after.equals(START) ? Optional.empty() : Optional.of(id(after));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
