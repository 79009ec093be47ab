package club.parcours.launch;

import club.parcours.kernel.Role;
import club.parcours.lti.ResourceLinkLaunch;
import club.parcours.people.People;
import club.parcours.people.SignedIn;
import club.parcours.tenancy.Place;
import club.parcours.web.BrowserSessions;
import club.parcours.web.BrowserSessions.NewSession;
import club.parcours.web.BrowserSessions.Opened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;

/** Lets somebody in: signed in, announced and given a session, all in one transaction or not at all. */
@ApplicationScoped
@Transactional
class Entrance {
    @Inject
    People people;

    @Inject
    Event<LaunchAccepted> accepted;

    @Inject
    BrowserSessions sessions;

    @Inject
    StableAddresses addresses;

    /** A session, and the page below it to open. */
    record Entered(Opened session, String page) {}

    /** @throws club.parcours.kernel.Conflict if the same person came at the same time for the first time: repeat */
    Entered enter(ResourceLinkLaunch launch, Place place, Role role, String openPath, String page) {
        SignedIn who = people.signIn(launch, place, role);
        Opened session = open(launch, place, who);
        if (launch.forUser().isPresent()) {
            // The address of a review says nothing about the link itself, so nothing is announced of it.
            return new Entered(session, addresses.review(openPath,
                    people.reviewed(who, launch.registration(), launch.forUser().get())));
        }
        accepted.fire(new LaunchAccepted(place.tenant(), place.registration(), place.deployment(), who.person(),
                launch.subject().orElseThrow(), who.cohort(), who.role(), who.preview(), launch.resourceLink(),
                launch.grades(), openPath));
        return new Entered(session, page);
    }

    private Opened open(ResourceLinkLaunch launch, Place place, SignedIn who) {
        return sessions.open(new NewSession(place.tenant(), who.person(), who.cohort(), place.registration(),
                who.role(), who.language(), who.secondLanguage(), place.zone(), who.preview(), place.frameOrigins(),
                launch.presentation().returnUrl().map(URI::toString), who.languageAsked()));
    }
}
