package club.parcours.web;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.SafeHtml;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The only page without a launch: how to connect an LMS. Also answers for {@code /} (undertow-handlers.conf). */
@Path("connect")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ConnectPage {
    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    ClubConfig config;

    /** An address an LMS asks for. @param key names what it is */
    public record Address(String key, String value) {}

    /** What the page shows. */
    public record ConnectView(List<Address> addresses) {}

    @GET
    public SafeHtml show(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        String app = config.baseUrl + "/app";
        return templates.plain(
                "web/connect",
                new ConnectView(List.of(
                        new Address("web.connect.tool", app + "/open/path"),
                        new Address("web.connect.login", app + "/lti/login"),
                        new Address("web.connect.redirect", app + "/lti/launch"),
                        new Address("web.connect.keys", app + "/lti/jwks.json"))),
                messages.accepted(accepted));
    }
}
