package club.parcours.framework;

import club.parcours.curriculum.Curriculum;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A version of one of the organisation's frameworks, for everybody in it who meets a tag of it. */
@Path("s/{launch}/frameworks/{version}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class VersionPage {
    @Inject
    Frameworks frameworks;

    @Inject
    Curriculum curriculum;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @GET
    public SafeHtml show(@PathParam("version") String label) {
        VersionView version = frameworks.version(label);
        return templates.page("framework/version", new VersionPageView(version, frameworks.versions(version),
                curriculum.framework(viewer).competences()));
    }
}
