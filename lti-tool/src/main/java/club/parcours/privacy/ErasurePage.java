package club.parcours.privacy;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Redirect;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Asks whoever wants to be forgotten whether they are sure, and forgets them. */
@Path("s/{launch}/privacy/erasure")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ErasurePage {
    @Inject
    Erasure erasure;

    @Inject
    ErasedList list;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml ask() {
        return templates.page("privacy/erasure", erasure.preview(viewer));
    }

    @POST
    public Response erase(@FormParam("sure") @DefaultValue("") String sure) {
        if (!sure.equals("yes")) {
            SafeHtml again = templates.invalid("privacy/erasure", erasure.preview(viewer),
                    new Invalid("sure", "privacy.erasure.not-sure"));
            return Response.status(422).entity(again).build();
        }
        return new Redirect("/app/erased/" + list.erase(viewer)).with("language", viewer.tongue()).response();
    }
}
