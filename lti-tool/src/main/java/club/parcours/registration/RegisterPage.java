package club.parcours.registration;

import club.parcours.lti.registration.RegistrationFailed;
import club.parcours.registration.Registrar.Proposal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** An LMS opens an invitation (Dynamic Registration 1.0, section 3.1), in a frame or in a window, without cookies. */
@Path("lti/register")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegisterPage {
    private static final Duration TIME_TO_READ = Duration.ofMinutes(30);
    private static final String TOKEN = "[\\x21-\\x7e]{1,8000}";

    @Inject
    Registrar registrar;

    @Inject
    AskingSeal seal;

    @Inject
    RegisterPages pages;

    @Inject
    Clock clock;

    @GET
    public Response noInvitation(@QueryParam("openid_configuration") @DefaultValue("") String address) {
        return pages.refused(new Refused(Trouble.INVITATION_MISSING), address);
    }

    /** Shows who asks and what for; changes nothing. */
    @GET
    @Path("{invitation}")
    public Response show(
            @PathParam("invitation") String invitation,
            @QueryParam("openid_configuration") @DefaultValue("") String address,
            @QueryParam("registration_token") @DefaultValue("") String token) {
        try {
            Proposal proposal = registrar.look(invitation, address, pages.language());
            Asking asking = new Asking(proposal.guest().invitation(), address,
                    Optional.of(token).filter(given -> given.matches(TOKEN)),
                    proposal.document().platform().essence(), clock.instant().plus(TIME_TO_READ));
            return Response.ok(pages.confirm(proposal, address, seal.seal(asking))).build();
        } catch (Refused refused) {
            return pages.refused(refused, address);
        } catch (RegistrationFailed failed) {
            return pages.refused(failed, address);
        }
    }

    /** Somebody agreed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response connect(@FormParam("asking") @DefaultValue("") String sealed) {
        String address = "";
        try {
            Asking asking = seal.open(sealed);
            address = asking.address();
            return Response.ok(pages.done(registrar.connect(asking, pages.language()), asking)).build();
        } catch (Refused refused) {
            return pages.refused(refused, address);
        } catch (RegistrationFailed failed) {
            return pages.refused(failed, address);
        }
    }
}
