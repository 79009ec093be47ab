package club.parcours.ops;

import club.parcours.kernel.SafeHtml;
import club.parcours.launch.LaunchInspector;
import club.parcours.launch.RefusedLaunchView;
import club.parcours.launch.RefusedLaunchesView;
import club.parcours.tenancy.Tenancy;
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

/** Where the launches of all LMSs stopped, newest first. */
@Path("operator/refusals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RefusalsPage {
    @Inject
    LaunchInspector inspector;

    @Inject
    Tenancy tenancy;

    @Inject
    OperatorPages pages;

    @GET
    public SafeHtml show(@QueryParam("before") @Nullable UUID before) {
        List<RefusedLaunchView> page = inspector.all(Optional.ofNullable(before));
        return pages.page("ops/refusals", new RefusedLaunchesView(page, tenancy.issuers(), LaunchInspector.next(page),
                inspector.unplaced()));
    }
}
