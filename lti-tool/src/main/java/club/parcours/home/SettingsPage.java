package club.parcours.home;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.tenancy.Logo;
import club.parcours.tenancy.Settings;
import club.parcours.web.LightForm;
import club.parcours.web.Messages;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What a referent decides about the pages of their organisation. */
@Path("s/{launch}/desk")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SettingsPage {
    private static final String TEMPLATE = "home/settings";

    @Inject
    Desk desk;

    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    Viewer viewer;

    @GET
    @Path("settings")
    public SafeHtml show() {
        Settings settings = desk.settings(viewer);
        return templates.page(TEMPLATE, view(SettingsDraft.of(settings), settings));
    }

    @POST
    @Path("settings")
    public Response settle(@BeanParam SettingsForm form) {
        Settings before = desk.settings(viewer);
        try {
            desk.settle(viewer, form.settings(messages.offered()));
            return templates.back("desk/settings");
        } catch (Invalid wrong) {
            return invalid(view(form.draft(), before), wrong);
        }
    }

    @POST
    @Path("logo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response show(List<EntityPart> parts) {
        Settings before = desk.settings(viewer);
        try {
            desk.show(viewer, Optional.of(file(parts)));
            return templates.back("desk/settings");
        } catch (Invalid wrong) {
            return invalid(view(SettingsDraft.of(before), before), wrong);
        }
    }

    @POST
    @Path("logo/removal")
    public Response hide() {
        desk.show(viewer, Optional.empty());
        return templates.back("desk/settings");
    }

    private Response invalid(SettingsView view, Invalid wrong) {
        return Response.status(422).entity(templates.invalid(TEMPLATE, view, wrong)).build();
    }

    private SettingsView view(SettingsDraft draft, Settings settings) {
        return new SettingsView(draft, messages.offered(), SettingsForm.zones(), settings.logo(), Logo.LARGEST / 1024);
    }

    /** One byte more than is taken is enough to refuse it. */
    private static byte[] file(List<EntityPart> parts) {
        EntityPart part = parts.stream().filter(one -> one.getName().equals("logo")).findFirst()
                .orElseThrow(() -> new Invalid("logo", "desk.logo.unknown"));
        if (part.getHeaders().containsKey(LightForm.LEFT_OUT)) {
            return new byte[Logo.LARGEST + 1];
        }
        try (InputStream content = part.getContent()) {
            return content.readNBytes(Logo.LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
