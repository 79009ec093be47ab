package club.parcours.ops;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.tenancy.Keyring;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The keys the tool signs with. */
@Path("operator/keys")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class KeysPage {
    private static final String TEMPLATE = "ops/keys";

    @Inject
    OperatorDesk desk;

    @Inject
    Keyring keyring;

    @Inject
    OperatorPages pages;

    @GET
    public SafeHtml show() {
        return pages.page(TEMPLATE, KeysView.of(keyring.keys()));
    }

    @POST
    public Response rotate() {
        try {
            desk.rotateKeys();
            return pages.back("keys");
        } catch (Invalid wrong) {
            return pages.invalid(TEMPLATE, KeysView.of(keyring.keys()), wrong);
        }
    }

    @POST
    @Path("replacements")
    public Response replace() {
        desk.replaceKey();
        return pages.back("keys");
    }
}
