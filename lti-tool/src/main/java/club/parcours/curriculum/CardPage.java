package club.parcours.curriculum;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.Role;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * An information card, with its date and its source. An overdue one does not exist for learners; referents see all, of every
 * edition.
 */
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
    public SafeHtml show(@PathParam("id") String id, @QueryParam("edition") @DefaultValue("") String edition) {
        List<Module> modules = viewer.referent() && curriculum.has(edition) ? curriculum.modules(edition, viewer)
                : curriculum.modules(viewer);
        InformationCard card = modules.stream().map(Module::card)
                .filter(one -> one.id().equals(id) && (viewer.referent() || syllabus.open(one.module(), viewer)))
                .findFirst().orElseThrow(NotFound::new);
        boolean overdue = card.overdue(LocalDate.now(clock.withZone(viewer.zone())));
        boolean keeps = viewer.role().facilitates() || viewer.referent();
        if (overdue && !keeps) {
            throw new NotFound();
        }
        return templates.page("curriculum/card", new CardPageView(card, overdue, keeps,
                viewer.role() == Role.REFERENT ? "desk" : "modules/" + card.module(), curriculum.hasTwins(card.module(), viewer)));
    }
}
