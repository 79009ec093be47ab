package club.parcours.takeout;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.NotFound;
import club.parcours.takeout.Keeping.Opened;
import club.parcours.takeout.Takeout.Finished;
import club.parcours.web.Messages;
import club.parcours.web.PagePolicy;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands at an address that somebody kept: without a session, without a name. Looking at it fetches nothing, so a
 * messenger's preview does no harm; the button does, with the code.
 */
@Path("kept/{key}")
@RequestScoped
public class KeptPage {
    @Inject
    Keeping keeping;

    @Inject
    Knocks knocks;

    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    PagePolicy policy;

    @Context
    HttpServletRequest request;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("key") String key) {
        return answer(key, keeping::look, opened -> page(200, "ask", opened.language()));
    }

    @POST
    public Response fetch(@PathParam("key") String key, @FormParam("code") @DefaultValue("") String code) {
        return answer(key, known -> keeping.fetch(known, code), opened -> file(opened.file().orElseThrow(NotFound::new)));
    }

    private Response answer(String key, Function<LinkKey, Opened> door, Function<Opened, Response> open) {
        policy.referrer("strict-origin"); // the address is a secret, also before ourselves
        String address = request.getRemoteAddr();
        if (knocks.enough(address)) {
            return page(429, "wait", ofTheBrowser());
        }
        Opened opened = LinkKey.of(key).map(known -> within(known, door)).orElse(Opened.NOTHING);
        return switch (opened.answer()) {
            case OPEN -> open.apply(opened);
            case WRONG -> page(422, "wrong", opened.language());
            case REST -> page(429, "rest", opened.language());
            case MAKING -> page(409, "making", opened.language());
            case GONE -> {
                knocks.inVain(address);
                yield page(404, "gone", ofTheBrowser());
            }
        };
    }

    /** What is erased meanwhile is gone like the rest. */
    private static Opened within(LinkKey key, Function<LinkKey, Opened> door) {
        try {
            return CurrentTenant.within(key.tenant(), () -> door.apply(key));
        } catch (NotFound erased) {
            return Opened.NOTHING;
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }

    private String ofTheBrowser() {
        return messages.accepted(Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
    }

    private Response page(int status, String state, String language) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).header("X-Robots-Tag", "noindex")
                .entity(templates.plain("takeout/kept", new OutsideView(state), language)).build();
    }

    private Response file(Finished made) {
        policy.file();
        return made.sent(null, ZoneOffset.UTC);
    }
}
