package club.parcours.launch;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Once;
import club.parcours.kernel.Role;
import club.parcours.launch.Entrance.Entered;
import club.parcours.lti.BrowserSecret;
import club.parcours.lti.Deposit;
import club.parcours.lti.Launch;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.LaunchRequest;
import club.parcours.lti.PrivacyLaunch;
import club.parcours.lti.Reason;
import club.parcours.tenancy.Deployments;
import club.parcours.tenancy.Place;
import club.parcours.tenancy.Tenancy;
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
    private static final String HERE = "/app/lti/launch";
    private static final String PROOF = "proof";
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
    Reception reception;

    @Inject
    Entrance entrance;

    @Inject
    Cookies cookies;

    @Inject
    FrontPages pages;

    @Inject
    ClubConfig config;

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
        Launch launch;
        boolean carried;
        try {
            LaunchRequest sent = sent(Form.read(request).fields());
            Optional<Deposit> deposit = door.launches().deposit(sent);
            if (deposit.isPresent() && !sent.form().containsKey(PROOF)) {
                return Response.ok(pages.recall(deposit.get(), again(sent))).build();
            }
            launch = door.launches().verify(sent);
            carried = deposit.isPresent();
            door.launches().begunWith(sent).ifPresent(this::forget);
        } catch (LaunchRejected rejected) {
            note(rejected);
            return pages.refusal(rejected);
        }
        try {
            return welcome(launch, carried);
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

    /**
     * What a page of ours found at the deposit, since no other page may prove anything for the browser it is in. A
     * browser names the origin of every form that it posts.
     */
    private LaunchRequest sent(Map<String, List<String>> form) {
        boolean ours = config.baseUrl.toString().equals(request.getHeader("Origin"));
        Optional<BrowserSecret> proof = form.getOrDefault(PROOF, List.of()).stream()
                .filter(found -> ours && !found.isEmpty()).findFirst().map(BrowserSecret::new);
        return new LaunchRequest(form, secrets(), proof);
    }

    private static FormView again(LaunchRequest sent) {
        return FormView.of(HERE, Map.of("id_token", sent.form().get("id_token").get(0),
                "state", sent.form().get("state").get(0)));
    }

    /** @param carried the browser keeps no cookie, so that the page itself has to hold the session */
    private Response welcome(Launch launch, boolean carried) throws Exception {
        Place place = tenancy.resolve(launch.registration(), launch.deploymentId())
                .orElseThrow(() -> new LaunchRejected(Reason.DEPLOYMENT_UNKNOWN));
        Visit visit = reception.of(launch, place);
        boolean asksOnly = launch instanceof PrivacyLaunch;
        if (visit.role() == Role.NONE && !asksOnly || launch.subject().isEmpty()) {
            return Response.ok(pages.nothingHere(launch, visit.role())).build();
        }
        Optional<Entered> entered = enter(launch, place, visit);
        if (entered.isEmpty()) {
            return Response.ok(pages.nothingKept(launch)).build();
        }
        if (carried) {
            return Response.ok(pages.carried(launch, entered.get().session(), entered.get().page())).build();
        }
        cookies.launch(request, answer, entered.get().session());
        pages.referrer();
        return new Redirect(entered.get().session().path() + "/" + entered.get().page()).response();
    }

    /**
     * Somebody's first two launches may arrive together, or the first of a course while its roster is taken over; whoever
     * loses the race finds what the other recorded.
     */
    private Optional<Entered> enter(Launch launch, Place place, Visit visit) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return CurrentTenant.within(place.tenant(), () -> entrance.enter(launch, place, visit));
            } catch (Exception failed) { // the commit throws a checked one that nobody declares
                if (attempt == ATTEMPTS || !(failed instanceof Conflict) && !Once.met(failed)) {
                    throw failed;
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
