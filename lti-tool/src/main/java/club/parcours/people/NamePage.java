package club.parcours.people;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Where somebody says what to call them. Shown once by itself to whom the LMS does not name, later from "my data". */
@Path("s/{launch}/name")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NamePage {
    private static final String TEMPLATE = "people/name";

    @Inject
    OwnName names;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    /**
     * What the page shows.
     *
     * @param name chosen so far, or what was just written
     * @param longest the most characters it may have
     * @param next where to go on
     * @param pictures to be called by instead of writing
     * @param named whether somebody has a name for them: then they may go back to where they came from with it
     */
    public record NameView(String name, int longest, String next, List<NamePicture> pictures, boolean named) {}

    @GET
    public SafeHtml show(@QueryParam("next") @DefaultValue("") String next) {
        return templates.page(TEMPLATE, view(names.chosen(viewer.person()).orElse(""), next));
    }

    /**
     * @param picture tapped instead of writing
     * @param later there if they go on without a name, or with the one they had
     */
    @POST
    public Response call(@FormParam("name") @DefaultValue("") String name, @FormParam("next") @DefaultValue("") String next,
            @FormParam("picture") Optional<String> picture, @FormParam("later") Optional<String> later) {
        if (later.isPresent()) {
            return Redirect.onward(viewer, next).response();
        }
        try {
            if (picture.isPresent()) {
                names.call(viewer, picture.flatMap(NamePicture::of).orElseThrow(NotFound::new));
            } else {
                names.call(viewer, name);
            }
            return Redirect.onward(viewer, next).response();
        } catch (Invalid wrong) {
            return templates.refused(TEMPLATE, view(name, next), wrong);
        }
    }

    private NameView view(String name, String next) {
        return new NameView(name, OwnName.LONGEST, Redirect.onward(viewer, next).address(), List.of(NamePicture.values()),
                !names.isNameless(viewer.person()));
    }
}
