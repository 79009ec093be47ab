package club.parcours.registration;

import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Tokens;
import club.parcours.lti.WebAddress;
import club.parcours.lti.registration.PlatformConfiguration;
import club.parcours.lti.registration.RegistrationFailed;
import club.parcours.registration.Registrar.Outcome;
import club.parcours.registration.Registrar.Proposal;
import club.parcours.web.Messages;
import club.parcours.web.PagePolicy;
import club.parcours.web.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages an administrator sees inside their LMS. The LMS that asks may frame them, or open them in a window. */
@RequestScoped
class RegisterPages {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterPages.class);
    private static final int FAILED = 400;
    private static final int LAST_PORT = 65535;

    @Inject
    Templates templates;

    @Inject
    Messages messages;

    @Inject
    PagePolicy policy;

    @Inject
    Needs needs;

    @Inject
    Tokens tokens;

    @Inject
    HttpServletRequest request;

    /** The reader's language, by their browser: nothing else is known of them. */
    String language() {
        return messages.accepted(Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
    }

    SafeHtml confirm(Proposal proposal, String address, String sealed) {
        PlatformConfiguration platform = proposal.document().platform();
        shownBy(Stream.of(address, platform.issuer(), platform.authorizationEndpoint().toString()));
        String product = (platform.product() + " " + platform.productVersion()).strip();
        return templates.plain("registration/confirm", new ConfirmView(sealed, proposal.guest().tenantName(),
                platform.issuer(), product, List.copyOf(platform.otherHosts()), needs.reasons(proposal.document()),
                !Lms.ofFamily(platform.product()).shared()), language());
    }

    SafeHtml done(Outcome outcome, Asking asking) {
        shownBy(Stream.concat(Stream.of(asking.address()), asking.essence().lines()));
        return templates.plain("registration/done", new DoneView(outcome.guest().tenantName(), outcome.fresh(),
                outcome.waits(), outcome.lms().nextKeys()), language());
    }

    Response refused(Refused refused, String address) {
        return refused(refused.trouble().status(), refused.trouble().code(), "", address);
    }

    Response refused(RegistrationFailed failed, String address) {
        return refused(FAILED, failed.fault().code(), failed.detail(), address);
    }

    private Response refused(int status, String code, String detail, String address) {
        String incident = tokens.hex(8);
        LOG.warn("registration_refused: incident={} code={}", incident, code);
        shownBy(Stream.of(address));
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(templates.plain("registration/refused", new RefusedView(code, incident, detail), language()))
                .build();
    }

    /** Whoever made up the address may frame what it leads to: there is nothing on these pages to steal. */
    private void shownBy(Stream<String> addresses) {
        policy.frameAncestors(addresses.flatMap(address -> new WebAddress(address).uri().stream())
                .filter(uri -> uri.getPort() <= LAST_PORT).map(RegisterPages::origin).distinct().toList());
        policy.keepOpener();
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
