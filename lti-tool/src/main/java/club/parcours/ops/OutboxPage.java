package club.parcours.ops;

import club.parcours.kernel.SafeHtml;
import club.parcours.outbox.Parking;
import club.parcours.tenancy.Organisations;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What still has to go out, and what was given up. */
@Path("operator/outbox")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OutboxPage {
    @Inject
    OperatorDesk desk;

    @Inject
    Parking parking;

    @Inject
    Organisations organisations;

    @Inject
    OperatorPages pages;

    @GET
    public SafeHtml show(@QueryParam("before") @Nullable UUID before) {
        return pages.page("ops/outbox",
                new OutboxDeskView(parking.view(Optional.ofNullable(before)), OwnNames.of(organisations.all())));
    }

    @POST
    @Path("{parcel}/redeliveries")
    public Response sendAgain(@PathParam("parcel") UUID parcel) {
        desk.sendAgain(parcel);
        return pages.back("outbox");
    }
}
