package club.parcours.launch;

import club.parcours.kernel.Conflict;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Role;
import club.parcours.lti.BrowserSecret;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.LaunchRequest;
import club.parcours.lti.Reason;
import club.parcours.lti.ResourceLinkLaunch;
import club.parcours.people.People;
import club.parcours.tenancy.Deployments;
import club.parcours.tenancy.Place;
import club.parcours.tenancy.Tenancy;
import club.parcours.web.BrowserSessions.Opened;
import club.parcours.web.Cookies;
import club.parcours.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The launch: a token comes back in the browser that began the login (Security Framework 1.1, section 5.1.1.3). */
@Path("lti/launch")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LaunchPage {
    private static final int ATTEMPTS = 4;
    /** Details of a refusal are cut here; an id that long may be another one's beginning. */
    private static final int CUT_OFF = 200;

    @Inject
    Door door;

    @Inject
    Tenancy tenancy;

    @Inject
    Deployments deployments;

    @Inject
    People people;

    @Inject
    StableAddresses addresses;

    @Inject
    Entrance entrance;

    @Inject
    Cookies cookies;

    @Inject
    FrontPages pages;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse answer;

    /** Somebody reloads, or an LMS was given the wrong address. */
    @GET
    public Response get() {
        return pages.refusal(new LaunchRejected(Reason.LAUNCH_REQUEST_MALFORMED));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response post() throws Exception {
        ResourceLinkLaunch launch;
        try {
            LaunchRequest sent = new LaunchRequest(Form.read(request).fields(), secrets());
            launch = (ResourceLinkLaunch) door.launches().verify(sent);
            door.launches().begunWith(sent).ifPresent(this::forget);
        } catch (LaunchRejected rejected) {
            note(rejected);
            return pages.refusal(rejected);
        }
        try {
            return welcome(launch);
        } catch (LaunchRejected rejected) {
            return pages.refusal(rejected, Optional.of(launch.registration()), launch.presentation().returnUrl());
        }
    }

    /** A genuine launch from where nobody knows: somebody may want to approve it. */
    private void note(LaunchRejected rejected) {
        if (rejected.reason() == Reason.DEPLOYMENT_UNKNOWN) {
            Optional<String> deployment = Optional.ofNullable(rejected.details().get("deployment_id"))
                    .filter(id -> !id.isBlank() && id.length() < CUT_OFF);
            rejected.registration().ifPresent(registration ->
                    deployment.ifPresent(id -> deployments.seen(registration, id)));
        }
    }

    private Response welcome(ResourceLinkLaunch launch) throws Exception {
        Place place = tenancy.resolve(launch.registration(), launch.deploymentId())
                .orElseThrow(() -> new LaunchRejected(Reason.DEPLOYMENT_UNKNOWN));
        Role role = people.role(launch.roles(), place.adminsAreReferents());
        String openPath = addresses.openPath(launch.target());
        String page = addresses.route(openPath, role).orElseThrow(() -> new LaunchRejected(Reason.TARGET_LINK_URI_UNKNOWN,
                Map.of("target_link_uri", launch.target().toString())));
        if (role == Role.NONE || launch.subject().isEmpty()) {
            return Response.ok(pages.nothingHere(launch)).build();
        }
        Opened session = enter(launch, place, role, openPath);
        cookies.launch(request, answer, session);
        pages.referrer();
        return new Redirect(session.path() + "/" + page).response();
    }

    /** Somebody's first two launches may arrive together; whoever loses the race finds them known. */
    private Opened enter(ResourceLinkLaunch launch, Place place, Role role, String openPath) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return CurrentTenant.within(place.tenant(), () -> entrance.enter(launch, place, role, openPath));
            } catch (Conflict raced) {
                if (attempt == ATTEMPTS) {
                    throw raced;
                }
            }
        }
    }

    private List<BrowserSecret> secrets() {
        return attempts().flatMap(name -> secret(name).stream()).toList();
    }

    /** The attempt is over. Those of other tabs go on. */
    private void forget(BrowserSecret used) {
        attempts().filter(name -> secret(name).filter(used::equals).isPresent())
                .forEach(name -> cookies.drop(answer, name));
    }

    private Optional<BrowserSecret> secret(String attempt) {
        return cookies.read(request, attempt).map(BrowserSecret::new);
    }

    private Stream<String> attempts() {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Stream::of)
                .map(Cookie::getName)
                .filter(name -> name.startsWith(Cookies.ATTEMPT));
    }
}
