package club.parcours.practice;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which address of a site is answered by whom, and what holds for all of them. */
final class Routes {

    private static final System.Logger LOG = System.getLogger(Routes.class.getName());

    /** Answers one request. */
    interface Endpoint {
        void answer(Call call);
    }

    private final Site site;
    private final RequestLog log;
    private final Pages pages;
    private final RoutingHandler routing = Handlers.routing();
    private final PathHandler paths = Handlers.path(routing);

    Routes(Site site, RequestLog log, Pages pages) {
        this.site = site;
        this.log = log;
        this.pages = pages;
        routing.setFallbackHandler(blocking(this::missing));
        routing.setInvalidMethodHandler(blocking(call -> call.answer(405)));
        asset("practice.css", "text/css; charset=utf-8");
        asset("submit.js", "text/javascript; charset=utf-8");
        asset("register.js", "text/javascript; charset=utf-8");
        asset("platform.js", "text/javascript; charset=utf-8");
    }

    /** A page or a control address. */
    Routes on(String method, String path, Endpoint endpoint) {
        routing.add(new HttpString(method), path, blocking(endpoint));
        return this;
    }

    /** An address the tool calls or sends browsers to: every request is put into the log under this kind. */
    Routes logged(String method, String path, String kind, Endpoint endpoint) {
        return on(method, path, logged(kind, endpoint));
    }

    /** Everything below a path, whatever its method; it is logged too. */
    Routes under(String prefix, String kind, Endpoint endpoint) {
        paths.addPrefixPath(prefix, blocking(logged(kind, endpoint)));
        return this;
    }

    HttpHandler handler() {
        return paths;
    }

    private Endpoint logged(String kind, Endpoint endpoint) {
        return call -> {
            endpoint.answer(call);
            log.add(site.address().toString(), kind, described(call), call.status(), call.note());
        };
    }

    private String described(Call call) {
        String headers = Stream.of("Accept", "Content-Type", "Authorization", "User-Agent")
                .filter(name -> !call.header(name).isEmpty())
                .map(name -> name + ": " + call.header(name)).collect(Collectors.joining("\n"));
        return call.line() + '\n' + headers + (call.body().isEmpty() ? "" : "\n\n" + call.body());
    }

    private HttpHandler blocking(Endpoint endpoint) {
        return new BlockingHandler(exchange -> {
            Call call = new Call(exchange, site);
            call.set("Cache-Control", "no-store");
            call.set("X-Content-Type-Options", "nosniff");
            call.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; "
                    + "img-src data:; frame-src http: https:; base-uri 'none'");
            if (!call.header("Host").equals(site.address().getAuthority())) {
                call.answer(421, "text/plain", "Use " + site.address());
            } else if (foreign(call)) {
                call.answer(403, "text/plain", "A page of another site may not press buttons here.");
            } else {
                guarded(call, endpoint);
            }
            call.send();
        });
    }

    /** There is no password, so a form on somebody else's page must not reach the pages. The tool may post to /lti. */
    private boolean foreign(Call call) {
        String origin = call.header("Origin");
        return call.method().equals("POST") && !call.path().startsWith("/lti/") && !origin.isEmpty()
                && !origin.equals(site.address().toString());
    }

    private void guarded(Call call, Endpoint endpoint) {
        try {
            endpoint.answer(call);
            if (!call.method().equals("GET")) {
                site.keep();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Failed: " + call.method() + ' ' + call.path(), e);
            call.answer(500, "text/plain", "The practice LMS itself failed; its console says why.");
        }
    }

    private void missing(Call call) {
        pages.show(call, 404, "message", Map.of("title", "Nothing here", "text", "This page does not exist."));
    }

    private void asset(String name, String type) {
        String text = text(name);
        on("GET", "/" + name, call -> call.answer(200, type, text));
    }

    private String text(String name) {
        try (InputStream in = Routes.class.getResourceAsStream("/practice/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
