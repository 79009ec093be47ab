package club.parcours.ops;

import club.parcours.kernel.SafeHtml;
import club.parcours.privacy.AuditTrail;
import club.parcours.privacy.AuditView;
import club.parcours.tenancy.Organisations;
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

/** Who changed what, newest first. */
@Path("operator/journal")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class JournalPage {
    @Inject
    AuditTrail trail;

    @Inject
    Organisations organisations;

    @Inject
    OperatorPages pages;

    @GET
    public SafeHtml show(@QueryParam("before") @Nullable UUID before) {
        List<AuditView> entries = trail.all(Optional.ofNullable(before));
        return pages.page("ops/journal",
                new JournalView(entries, AuditTrail.next(entries), OwnNames.of(organisations.all())));
    }
}
