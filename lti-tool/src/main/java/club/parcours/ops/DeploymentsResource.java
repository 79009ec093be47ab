package club.parcours.ops;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.tenancy.Deployments;
import club.parcours.tenancy.WaitingDeployment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deployments that wait for a decision; {@code deployment/bin/deployments} speaks to it. */
@Path("ops/deployments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeploymentsResource {
    @Inject
    Deployments deployments;

    @Inject
    Operator operator;

    @Context
    HttpServletRequest request;

    /** One that waits. @param since the first launch, in UTC */
    public record Waiting(UUID id, String issuer, String client, String deployment, String since) {}

    /**
     * What was decided.
     *
     * @param decision {@code approve} or {@code refuse}
     * @param tenant the organisation it is for, if not the one its LMS was registered for
     */
    public record Decision(@Nullable String decision, @Nullable String tenant) {}

    @GET
    public List<Waiting> waiting() {
        operator.mustAsk(request);
        return deployments.waiting().stream().map(found -> new Waiting(found.id(), found.issuer(), found.clientId(),
                found.deployment(), found.since().toString())).toList();
    }

    @POST
    @Path("{id}")
    public Response decide(@PathParam("id") UUID id, @Nullable Decision told) {
        operator.mustAsk(request);
        if (told == null) {
            throw new BadRequestException();
        }
        WaitingDeployment waiting = deployments.waiting().stream().filter(found -> found.id().equals(id)).findFirst()
                .orElseThrow(NotFound::new);
        switch (String.valueOf(told.decision())) {
            case "approve" -> approve(waiting, told);
            case "refuse" -> deployments.refuse(waiting.tenant(), id);
            default -> throw new Invalid("decision", "ops.deployment.decision");
        }
        return Response.noContent().build();
    }

    private void approve(WaitingDeployment waiting, Decision told) {
        if (told.tenant() == null || told.tenant().isBlank()) {
            deployments.approve(waiting.tenant(), waiting.id());
        } else {
            deployments.approveFor(told.tenant().strip(), waiting.id());
        }
    }
}
