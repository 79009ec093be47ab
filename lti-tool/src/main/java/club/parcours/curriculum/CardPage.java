package club.parcours.curriculum;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.Role;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;

/** An information card, with its date and its source. An overdue one does not exist for learners; referents see all. */
@Path("s/{launch}/cards/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CardPage {
    @Inject
    Curriculum curriculum;

    @Inject
    Syllabus syllabus;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    @GET
    public SafeHtml show(@PathParam("id") String id) {
        InformationCard card = curriculum.modules(viewer).stream().map(Module::card)
                .filter(one -> one.id().equals(id) && (viewer.referent() || syllabus.open(one.module(), viewer)))
                .findFirst().orElseThrow(NotFound::new);
        boolean overdue = card.overdue(LocalDate.now(clock.withZone(viewer.zone())));
        boolean keeps = viewer.role().facilitates() || viewer.referent();
        if (overdue && !keeps) {
            throw new NotFound();
        }
        return templates.page("curriculum/card", new CardPageView(card, overdue, keeps,
                viewer.role() == Role.REFERENT ? "desk" : "modules/" + card.module()));
    }
}
