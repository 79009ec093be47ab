package club.parcours.launch;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.tenancy.Tenancy;
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
import org.jspecify.annotations.Nullable;

/** Where the launches of an organisation's LMSs stopped; for referents. */
@Path("s/{launch}/refusals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RefusedLaunchesPage {
    @Inject
    LaunchInspector inspector;

    @Inject
    Tenancy tenancy;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show(@QueryParam("before") @Nullable UUID before) {
        List<RefusedLaunchView> page = inspector.of(viewer, Optional.ofNullable(before));
        return templates.page("launch/refusals",
                new RefusedLaunchesView(page, tenancy.issuers(viewer.tenant()), LaunchInspector.next(page), 0));
    }
}
