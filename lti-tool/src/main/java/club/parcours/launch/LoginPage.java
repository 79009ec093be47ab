package club.parcours.launch;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Tokens;
import club.parcours.lti.AuthenticationRequest;
import club.parcours.lti.BrowserSecret;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.LoginRequest;
import club.parcours.web.Cookies;
import club.parcours.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An LMS begins a login (Security Framework 1.1, section 5.1.1.1). Nothing is written to the database.
 *
 * <p>Inside a frame a browser may drop our cookie, and then the launch would fail after the LMS's hint has been spent,
 * which works only once. So the browser is first sent from us to us: if the cookie comes back it goes on to the LMS. If
 * not, the page asks the LMS's own page to keep the secret; and where that does not, it offers to begin again in a window.
 */
@Path("lti/login")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LoginPage {
    private static final String ATTEMPT = "attempt";
    private static final String HERE = "/app/lti/login";
    private static final Duration ROUND = Duration.ofMinutes(2);
    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final Set<String> FRAMES = Set.of("iframe", "frame");

    @Inject
    Door door;

    @Inject
    AttemptSeal seal;

    @Inject
    Cookies cookies;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    @Inject
    FrontPages pages;

    @Inject
    Turnstile turnstile;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse answer;

    @GET
    public Response get() {
        return answer(() -> Form.of(Optional.ofNullable(request.getQueryString()).orElse("")));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response post() {
        return answer(() -> Form.read(request));
    }

    private Response answer(Supplier<Form> sent) {
        Optional<Duration> wait = turnstile.from(request.getRemoteAddr());
        if (wait.isPresent()) {
            return pages.later(wait.get(), Optional.empty());
        }
        try {
            return begin(sent.get());
        } catch (LaunchRejected rejected) {
            return pages.refusal(rejected);
        }
    }

    private Response begin(Form form) {
        List<String> coming = form.fields().getOrDefault(ATTEMPT, List.of());
        return coming.isEmpty() ? first(form) : second(seal.open(coming.get(0)));
    }

    private Response first(Form form) {
        LoginRequest login = new LoginRequest(form.fields());
        UUID registration = door.logins().registration(login).id();
        Optional<Duration> wait = turnstile.at(registration);
        if (wait.isPresent()) {
            return pages.later(wait.get(), Optional.of(registration));
        }
        BrowserSecret secret = new BrowserSecret(tokens.fresh());
        AuthenticationRequest wanted = door.logins().begin(login, secret);
        String cookie = Cookies.ATTEMPT + tokens.hex(8);
        cookies.attempt(request, answer, cookie, secret.value());
        if (isInFrame(login)) {
            return round(new Attempt(cookie, secret.hash(), clock.instant().plus(ROUND), form.fields()), wanted);
        }
        return onward(wanted);
    }

    private Response second(Attempt attempt) {
        LoginRequest login = new LoginRequest(attempt.parameters());
        Optional<BrowserSecret> kept = cookies.read(request, attempt.cookie()).map(BrowserSecret::new)
                .filter(secret -> secret.hash().equals(attempt.secretHash()));
        if (kept.isPresent()) {
            return onward(door.logins().begin(login, kept.get()));
        }
        BrowserSecret secret = new BrowserSecret(tokens.fresh());
        return ok(pages.keep(door.logins().beginStored(login, secret), door.logins().deposit(login, secret), secret,
                FormView.ofAll(HERE, attempt.parameters())));
    }

    /** Older browsers do not say; but an LMS offers its storage only to what it opens in a frame. */
    private boolean isInFrame(LoginRequest login) {
        return Optional.ofNullable(request.getHeader("Sec-Fetch-Dest")).map(FRAMES::contains)
                .orElseGet(() -> door.logins().storage(login).isPresent());
    }

    /** From us to us; by a form where the hints are too long for an address. */
    private Response round(Attempt attempt, AuthenticationRequest wanted) {
        String sealed = seal.seal(attempt);
        if (sealed.length() > LONGEST_ADDRESS) {
            return ok(pages.onward(wanted, FormView.of(HERE, Map.of(ATTEMPT, sealed))));
        }
        return new Redirect(HERE).with(ATTEMPT, sealed).response();
    }

    private Response onward(AuthenticationRequest wanted) {
        pages.referrer();
        return wanted.redirect().map(address -> Response.seeOther(address).build())
                .orElseGet(() -> ok(pages.onward(wanted, FormView.of(wanted.endpoint().toString(), wanted.fields()))));
    }

    private static Response ok(SafeHtml page) {
        return Response.ok(page).build();
    }
}
