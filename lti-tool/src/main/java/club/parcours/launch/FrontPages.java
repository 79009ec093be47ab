package club.parcours.launch;

import club.parcours.kernel.Role;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Tokens;
import club.parcours.lti.AuthenticationRequest;
import club.parcours.lti.BrowserSecret;
import club.parcours.lti.DeepLinkingLaunch;
import club.parcours.lti.Deposit;
import club.parcours.lti.Launch;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.Reason;
import club.parcours.tenancy.Tenancy;
import club.parcours.web.BrowserSessions.Opened;
import club.parcours.web.Messages;
import club.parcours.web.PagePolicy;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The pages outside any session. Where the LMS is known they speak its organisation's language and may be framed by it. */
@RequestScoped
class FrontPages {
    private static final Logger LOG = LoggerFactory.getLogger(FrontPages.class);

    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    PagePolicy policy;

    @Inject
    Tenancy tenancy;

    @Inject
    LaunchInspector inspector;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    /** Some LMSs look at where a request comes from. */
    void referrer() {
        policy.referrer("strict-origin-when-cross-origin");
    }

    /** Carries the login on by a form; a script spares the click. */
    SafeHtml onward(AuthenticationRequest wanted, FormView form) {
        framedBy(wanted.registration());
        policy.formTo(origin(wanted.endpoint()));
        return templates.plain("launch/onward", form, language(Optional.of(wanted.registration())));
    }

    /**
     * The browser keeps no cookie in this frame: ask the LMS's page to keep the secret and go on, or begin again in a
     * window of its own.
     */
    SafeHtml keep(AuthenticationRequest wanted, Deposit deposit, BrowserSecret secret, FormView window) {
        framedBy(wanted.registration());
        policy.formTo(origin(wanted.endpoint()));
        return templates.plain("launch/keep", new KeepView(text(wanted.redirect()),
                FormView.of(wanted.endpoint().toString(), wanted.fields()), window, DepositView.of(deposit),
                secret.value()), language(Optional.of(wanted.registration())));
    }

    /** The LMS's page has the secret of this launch: ask for it, and hand the launch in with it. */
    SafeHtml recall(Deposit deposit, FormView again) {
        framedBy(deposit.registration());
        return templates.plain("launch/recall", new RecallView(again, DepositView.of(deposit)),
                language(Optional.of(deposit.registration())));
    }

    /** The browser keeps no cookie: this page, and whatever it shows from now on, holds the session. */
    SafeHtml carried(Launch launch, Opened session, String page) {
        framedBy(launch.registration());
        if (launch instanceof DeepLinkingLaunch picking) {
            policy.formTo(origin(picking.settings().returnUrl()));
        }
        return templates.plain("launch/carried", new CarriedView(session.cookieValue(), session.path(),
                session.path() + "/" + page), spokenBy(launch));
    }

    /** The launch is genuine, and there is nothing to do here for who came. Of a role that opens nothing a note is kept. */
    SafeHtml nothingHere(Launch launch, Role role) {
        if (role == Role.NONE) {
            inspector.note(new LaunchRejected(Reason.ROLE_WITHOUT_ACCESS), Optional.of(launch.registration()), tokens.hex(8));
        }
        return forWhoCame("launch/nothing-here", launch);
    }

    /** They asked what we keep about them, and it is nothing. */
    SafeHtml nothingKept(Launch launch) {
        return forWhoCame("launch/nothing-kept", launch);
    }

    private SafeHtml forWhoCame(String template, Launch launch) {
        framedBy(launch.registration());
        return templates.plain(template, new PlainView(text(launch.presentation().returnUrl())), spokenBy(launch));
    }

    /** A stable address opened by hand. */
    SafeHtml fromYourCourse() {
        return templates.plain("launch/open", new PlainView(""), language(Optional.empty()));
    }

    /** A ticket for a window that is used, too old, or none. */
    SafeHtml windowOver() {
        return templates.plain("launch/window-over", new PlainView(""), language(Optional.empty()));
    }

    Response refusal(LaunchRejected rejected) {
        return refusal(rejected, rejected.registration(), rejected.returnUrl());
    }

    /** A refusal of something that was verified. */
    Response refusal(LaunchRejected rejected, Optional<UUID> registration, Optional<URI> returnUrl) {
        String code = rejected.reason().code();
        String incident = tokens.hex(8);
        // A flood must not drown the log; the turnstile says there that it holds one back.
        LOG.atLevel(rejected.reason() == Reason.LOGIN_TOO_OFTEN ? Level.DEBUG : Level.WARN).log("refused: incident={} registration={} code={}", incident,
                registration.map(UUID::toString).orElse("-"), code);
        inspector.note(rejected, registration, incident);
        registration.ifPresent(this::framedBy);
        String language = language(registration);
        RefusalView view = new RefusalView(messages.say(language, "launch.reason." + code + ".what"),
                messages.say(language, "launch.reason." + code + ".check"), code, incident,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                rejected.details().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(detail -> new RefusalView.Detail(detail.getKey(), detail.getValue())).toList(),
                text(returnUrl));
        return Response.status(rejected.reason().status()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(templates.plain("launch/refusal", view, language)).build();
    }

    /** Too many logins at once: the page, and the browser, say when to come back. */
    Response later(Duration wait, Optional<UUID> registration) {
        return Response.fromResponse(refusal(new LaunchRejected(Reason.LOGIN_TOO_OFTEN), registration, Optional.empty()))
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds()).build();
    }

    private void framedBy(UUID registration) {
        policy.frameAncestors(tenancy.frameOrigins(registration));
        referrer();
    }

    private String spokenBy(Launch launch) {
        return launch.presentation().locale().or(() -> launch.person().locale())
                .map(told -> messages.choose(List.of(told, language(Optional.of(launch.registration())))))
                .orElseGet(() -> language(Optional.of(launch.registration())));
    }

    private String language(Optional<UUID> registration) {
        return registration.flatMap(tenancy::language).map(told -> messages.choose(List.of(told)))
                .orElseGet(() -> messages.accepted(Optional.ofNullable(request.getHeader("Accept-Language")).orElse("")));
    }

    private static String text(Optional<URI> address) {
        return address.map(URI::toString).orElse("");
    }

    private static String origin(URI endpoint) {
        return endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    }
}
