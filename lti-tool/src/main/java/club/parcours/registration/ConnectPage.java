package club.parcours.registration;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.SafeHtml;
import club.parcours.web.Messages;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How to connect an LMS: the only pages without a launch. Also answers for {@code /} (undertow-handlers.conf). */
@Path("connect")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ConnectPage {
    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    ByHand byHand;

    /** An LMS we have words for. */
    public record Choice(String path, String product) {}

    /** The choice. */
    public record ConnectView(List<Choice> choices) {}

    /** A value to copy. @param key names what it is */
    public record Field(String name, String key, String value, boolean manyLines) {}

    /** Everything to do by hand in one LMS. @param before steps as keys of texts, @param after the same */
    public record ByHandView(String product, List<String> before, List<Field> fields, List<String> after) {}

    @GET
    public SafeHtml show(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        List<Choice> choices = Lms.known().stream().map(lms -> new Choice(lms.path(), lms.product())).toList();
        return templates.plain("registration/connect", new ConnectView(choices), messages.accepted(accepted));
    }

    @GET
    @Path("{lms}")
    public SafeHtml one(@PathParam("lms") String path,
                        @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        Lms lms = Lms.ofPath(path).orElseThrow(NotFound::new);
        ByHandView view = new ByHandView(lms.product(), lms.beforeKeys(), byHand.fields(lms), lms.afterKeys());
        return templates.plain("registration/by-hand", view, messages.accepted(accepted));
    }
}
