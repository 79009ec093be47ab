package club.parcours.ops;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.SafeHtml;
import club.parcours.web.Messages;
import club.parcours.web.Redirect;
import club.parcours.web.Standpoint;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the operator's pages, in the language of their browser. */
@RequestScoped
class OperatorPages {
    static final String BASE = "/app/operator";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    CurrentOperator current;

    @Inject
    HttpServletRequest request;

    SafeHtml page(String template, Record view) {
        return templates.page(standpoint(), template, view, Map.of());
    }

    /** The page of a form again, with what is wrong with it. */
    Response invalid(String template, Record view, Invalid wrong) {
        return Response.status(422).entity(templates.page(standpoint(), template, view, wrong.fields())).build();
    }

    /** A page for nobody yet. */
    SafeHtml outside(String template, Record view) {
        return templates.plain(template, view, language());
    }

    /** After a change: go and look. */
    Response back(Object... path) {
        return new Redirect(BASE + Stream.of(path).map(part -> "/" + part).collect(Collectors.joining())).response();
    }

    private Standpoint standpoint() {
        return new Standpoint(BASE, language(), ZONE, current.secret(), List.of(
                tab("ops.tab.organisations", "building-community", ""),
                tab("ops.tab.keys", "key", "keys"),
                tab("ops.tab.outbox", "send", "outbox"),
                tab("ops.tab.journal", "history", "journal")));
    }

    private Templates.Tab tab(String key, String icon, String path) {
        return new Templates.Tab(messages.say(language(), key), icon, path);
    }

    private String language() {
        return messages.accepted(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).orElse(""));
    }
}
