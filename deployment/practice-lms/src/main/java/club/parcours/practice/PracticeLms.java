package club.parcours.practice;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The running practice LMS: two sites in one process, on the loopback address only. */
public final class PracticeLms implements AutoCloseable {

    private static final long LONGEST_BODY = 2 * 1024 * 1024;

    /** Making keys takes longest at the start, so it goes on beside the rest. */
    private final List<CompletableFuture<SiteKey>> keys =
            List.of(CompletableFuture.supplyAsync(SiteKey::new), CompletableFuture.supplyAsync(SiteKey::new));
    private final Json json = new Json();
    private final Faults faults = new Faults();
    private final Hostility hostility = new Hostility(faults);
    private final RequestLog log = new RequestLog();
    private final Visitors visitors = new Visitors();
    private final Pages pages = new Pages(visitors);
    private final Map<Integer, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final Undertow server;
    private final List<Site> sites;
    private final Control control;

    private PracticeLms(Options options) {
        GradebookFile file = new GradebookFile(json, options.data());
        server = Undertow.builder()
                .addHttpListener(options.port(), "127.0.0.1")
                .addHttpListener(options.secondPort(), "127.0.0.1")
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, LONGEST_BODY)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 64 * 1024)
                // Undertow keeps the time in one place for all servers of a process, and where one ends it may stand still.
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
                .setHandler(this::dispatch)
                .build();
        server.start();
        sites = List.of(Site.first(port(0), options, file, keys.get(0).join(), json),
                Site.second(port(1), options, file, keys.get(1).join(), json));
        control = new Control(sites, faults, log, json, pages);
        handlers.put(port(0), handler(first(), second()));
        handlers.put(port(1), handler(second(), first()));
    }

    /**
     * Starts both sites and returns when they answer.
     *
     * @throws RuntimeException with a {@link java.net.BindException} as its cause if a port is taken
     */
    public static PracticeLms start(Options options) {
        return new PracticeLms(options);
    }

    private int port(int listener) {
        return ((InetSocketAddress) server.getListenerInfo().get(listener).getAddress()).getPort();
    }

    /** A free port is known only once it listens; until its site is made, it is busy. */
    private void dispatch(HttpServerExchange exchange) throws Exception {
        exchange.getResponseHeaders().put(Headers.DATE,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
        HttpHandler handler = handlers.get(exchange.getDestinationAddress().getPort());
        if (handler == null) {
            exchange.setStatusCode(503).endExchange();
        } else {
            handler.handleRequest(exchange);
        }
    }

    private HttpHandler handler(Site site, Site other) {
        var initiation = new LoginInitiation(visitors, faults, json, pages);
        var auth = new AuthEndpoint(faults, new TokenFaults(faults, other.key()), json, pages);
        var keys = new KeysEndpoint(faults);
        var platform = new PlatformPage(faults, pages);
        Routes routes = new Routes(site, log, pages)
                .on("GET", "/launch/{link}", initiation::link)
                .on("GET", "/lti/storage", platform::frame)
                .logged("GET", "/lti/auth", "authentication", auth::handle)
                .logged("POST", "/lti/auth", "authentication", auth::handle)
                .logged("GET", "/lti/certs", "keys", hostility.around("jwks", keys::handle))
                .logged("GET", "/lti/certs/moved", "keys", keys::moved);
        var token = new TokenEndpoint(faults, json);
        for (String method : List.of("POST", "GET", "PUT", "DELETE")) {
            routes.logged(method, "/lti/token", "token", hostility.around("token", token::handle));
        }
        pages(routes, new CoursePages(visitors, pages, platform, other), new GradebookPage(visitors, pages));
        control(routes);
        tools(routes);
        messages(routes, new OtherLaunches(visitors, initiation, json, pages));
        contents(routes, new DeepLinking(visitors, initiation, platform, json, pages));
        services(routes, new Services(faults, json));
        copies(routes, new Copies(visitors, new NoticeSender(log, new NoticeFaults(faults, other.key()), json), json));
        return routes.handler();
    }

    private void services(Routes routes, Services services) {
        var groups = new CourseGroups(services, json);
        var notices = new NoticeEndpoint(services, json);
        var roster = new RosterPage(visitors, json, pages);
        routes.under("/lti/services", "grades", hostility.around("grades", services::handle))
                .under("/lti/services/CourseSection", "names and roles",
                        hostility.around("roster", new Memberships(services, faults, json)::handle))
                .logged("GET", "/lti/groups/{course}/groups", "groups", groups::groups)
                .logged("GET", "/lti/groups/{course}/sets", "groups", groups::sets)
                .logged("GET", "/lti/notice-handlers/{deployment}", "notice handlers", notices::handle)
                .logged("PUT", "/lti/notice-handlers/{deployment}", "notice handlers", notices::handle)
                .logged("POST", "/lti/notice-handlers/{deployment}", "notice handlers", notices::handle)
                .on("GET", "/course/{course}/roster", roster::show)
                .on("POST", "/course/{course}/roster", roster::press)
                .on("POST", "/control/roster", roster::set);
    }

    private void pages(Routes routes, CoursePages courses, GradebookPage gradebook) {
        routes.on("GET", "/", courses::choose)
                .on("POST", "/enter", courses::enter)
                .on("GET", "/courses", courses::courses)
                .on("GET", "/course/{course}", courses::course)
                .on("GET", "/course/{course}/activity/{link}", courses::activity)
                .on("GET", "/enrol/{course}", courses::enrol)
                .on("GET", "/return", courses::returned)
                .on("GET", "/course/{course}/gradebook", gradebook::show)
                .on("POST", "/course/{course}/gradebook/{column}/lock", gradebook::lock)
                .on("POST", "/course/{course}/gradebook/{column}/delete", gradebook::delete)
                .on("POST", "/course/{course}/gradebook/{column}/override/{user}", gradebook::override);
    }

    private void tools(Routes routes) {
        var registrations = new Registrations(json);
        var endpoint = new RegistrationEndpoint(faults, json);
        var admin = new ToolPages(visitors, registrations, pages);
        var scripts = new ToolControl(registrations, json);
        routes.logged("GET", "/lti/openid-configuration", "configuration",
                        hostility.around("configuration", new PlatformConfiguration(faults, json)::handle))
                .logged("POST", "/lti/registration", "registration",
                        hostility.around("registration", endpoint::register))
                .logged("GET", "/lti/registration", "registration", endpoint::read)
                .on("GET", "/admin/tools", admin::tools)
                .on("POST", "/admin/tools/add", admin::add)
                .on("POST", "/admin/tools/{tool}/renew", admin::renew)
                .on("POST", "/admin/tools/{tool}", admin::change)
                .on("POST", "/course/{course}/links", new HandMadeLinks(visitors)::add)
                .on("GET", "/admin/offers", admin::offers)
                .on("POST", "/admin/offers", admin::setOffers)
                .on("POST", "/control/registrations", scripts::begin)
                .on("GET", "/control/tools", scripts::tools)
                .on("POST", "/control/tools/{tool}", scripts::change)
                .on("GET", "/control/offers", scripts::offers)
                .on("POST", "/control/offers", scripts::setOffers);
        for (String method : List.of("GET", "PUT", "DELETE")) {
            routes.logged(method, "/lti/registration/{client}", "registration", endpoint::own);
        }
    }

    private void contents(Routes routes, DeepLinking contents) {
        routes.on("GET", "/course/{course}/add/{tool}", contents::page)
                .on("GET", "/launch/deep-link/{course}/{tool}", contents::launch)
                .logged("POST", "/lti/deep-link/return", "deep linking", contents::returned)
                .on("POST", "/lti/deep-link/save", contents::save)
                .on("POST", "/course/{course}/links/{link}/delete", contents::remove);
    }

    private void copies(Routes routes, Copies copies) {
        routes.on("POST", "/course/{course}/copy", copies::press)
                .on("POST", "/admin/tools/{tool}/hello", copies::hello)
                .on("POST", "/control/copies", copies::make)
                .on("POST", "/control/notices", copies::notice);
    }

    private void messages(Routes routes, OtherLaunches launches) {
        routes.on("GET", "/launch/{link}/review/{user}", launches::review)
                .on("GET", "/launch/tool/{tool}", launches::any)
                .on("GET", "/course/{course}/messages", launches::page);
    }

    private void control(Routes routes) {
        routes.on("GET", "/log", control::logPage)
                .on("GET", "/faults", control::faultsPage)
                .on("POST", "/faults/{fault}", control::press)
                .on("GET", "/control/faults", control::faults)
                .on("POST", "/control/faults/{fault}", control::setFault)
                .on("POST", "/control/reset", control::reset)
                .on("GET", "/control/log", control::log)
                .on("GET", "/control/grades", control::grades)
                .on("GET", "/control/links", control::links)
                .on("POST", "/control/keys", control::changeKey)
                .on("GET", "/control/registration", control::registration)
                .on("POST", "/control/mint", control::mint);
    }

    /** The first site. */
    public Site first() {
        return sites.get(0);
    }

    /** The second site. */
    public Site second() {
        return sites.get(1);
    }

    /** The switches of both sites. */
    public Faults faults() {
        return faults;
    }

    /** What the tool sent to both sites. */
    public RequestLog log() {
        return log;
    }

    /** Grades, launches, access tokens, faults and log as at the beginning; the keys stay. */
    public void reset() {
        control.reset();
    }

    @Override
    public void close() {
        server.stop();
    }
}
