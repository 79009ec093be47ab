package club.parcours.privacy;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Tongue;
import club.parcours.web.Messages;
import club.parcours.web.PagePolicy;
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
import java.util.List;
import java.util.UUID;

/** What somebody erased keeps: a number, a day, and what kinds of things are gone. No session, since they have none left. */
@Path("erased/{number}")
@RequestScoped
public class ReceiptPage {
    @Inject
    Erasure erasure;

    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    PagePolicy policy;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public SafeHtml show(@PathParam("number") String number, @QueryParam("language") @DefaultValue("") String language) {
        // It stands in the frame in which they were erased, and asks nothing.
        policy.framedByAnyone();
        Tongue asked = Tongue.of(language);
        return templates.plain("privacy/receipt", erasure.receipt(uuid(number)),
                new Tongue(messages.choose(List.of(asked.language())), asked.formal()).tag());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noNumber) {
            throw new NotFound();
        }
    }
}
