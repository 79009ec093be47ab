package club.parcours.launch;

import club.parcours.kernel.Role;
import club.parcours.lti.ContextRole;
import club.parcours.lti.CourseLaunch;
import club.parcours.lti.DeepLinkingLaunch;
import club.parcours.lti.Launch;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.PrivacyLaunch;
import club.parcours.lti.Reason;
import club.parcours.people.People;
import club.parcours.tenancy.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;

/** Says where each kind of launch leads, and whether who comes may go there. */
@ApplicationScoped
class Reception {
    private static final String PATH = "path";

    @Inject
    People people;

    @Inject
    StableAddresses addresses;

    /** @throws LaunchRejected if the address leads nowhere, or is not for them */
    Visit of(Launch launch, Place place) {
        Role role = people.role(launch.roles(), place.adminsAreReferents());
        if (launch instanceof DeepLinkingLaunch picking) {
            return new Visit(picker(picking, place, role), PATH, "deep-links");
        }
        if (launch instanceof PrivacyLaunch) {
            return new Visit(role, PATH, "privacy");
        }
        if (launch instanceof CourseLaunch) {
            return new Visit(role, PATH, "");
        }
        String openPath = addresses.openPath(launch.target());
        String page = addresses.route(openPath, role).orElseThrow(() -> new LaunchRejected(
                Reason.TARGET_LINK_URI_UNKNOWN, Map.of("target_link_uri", launch.target().toString())));
        return new Visit(role, openPath, page);
    }

    /** Whoever makes the course without running the group chooses, and sees nothing else. */
    private static Role picker(DeepLinkingLaunch launch, Place place, Role role) {
        boolean makes = launch.roles().has(ContextRole.ADMINISTRATOR) || launch.roles().has(ContextRole.CONTENT_DEVELOPER);
        if (!role.facilitates() && role != Role.REFERENT && !makes || launch.subject().isEmpty()) {
            throw new LaunchRejected(Reason.DEEP_LINKING_FORBIDDEN);
        }
        URI answerTo = launch.settings().returnUrl();
        String origin = answerTo.getScheme() + "://" + answerTo.getRawAuthority();
        if (!place.frameOrigins().contains(origin)) {
            throw new LaunchRejected(Reason.DEEP_LINK_RETURN_URL_INVALID, Map.of("deep_link_return_url", origin));
        }
        return role.facilitates() || role == Role.REFERENT ? role : Role.GUEST;
    }
}
