package club.parcours.milestone;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was submitted and waits for a decision, the oldest first. */
@Path("s/{launch}/reviews")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class QueuePage {
    @Inject
    Queue queue;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show(@QueryParam("after") Optional<String> after) {
        List<WaitingView> waiting = queue.waiting(viewer, after.map(QueuePage::id), Queue.SLICE);
        return templates.page("milestone/queue", new QueueView(waiting, queue.size(viewer), waiting.size() < Queue.SLICE
                ? Optional.empty() : Optional.of(waiting.get(waiting.size() - 1).id())));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
