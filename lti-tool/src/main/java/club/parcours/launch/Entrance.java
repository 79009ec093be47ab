package club.parcours.launch;

import club.parcours.lti.DeepLinkingLaunch;
import club.parcours.lti.Launch;
import club.parcours.lti.PrivacyLaunch;
import club.parcours.lti.ResourceLinkLaunch;
import club.parcours.people.People;
import club.parcours.people.SignedIn;
import club.parcours.privacy.NoticeShown;
import club.parcours.tenancy.Deployments;
import club.parcours.tenancy.Place;
import club.parcours.web.BrowserSessions;
import club.parcours.web.BrowserSessions.NewSession;
import club.parcours.web.BrowserSessions.Opened;
import club.parcours.web.Letterhead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Lets somebody in: signed in, announced and given a session, all in one transaction or not at all. */
@ApplicationScoped
@Transactional
class Entrance {
    @Inject
    People people;

    @Inject
    Event<LaunchAccepted> accepted;

    @Inject
    Event<PickerOpened> pickers;

    @Inject
    BrowserSessions sessions;

    @Inject
    StableAddresses addresses;

    @Inject
    Deployments deployments;

    @Inject
    Letterhead.Source letterheads;

    /** A session, and the page below it to open. */
    record Entered(Opened session, String page) {}

    /**
     * Lets somebody in. Who only asks what we keep about them is not signed in anew: if nobody knows them, nothing is
     * stored.
     *
     * @return empty if nothing is kept about who asks
     * @throws club.parcours.kernel.Conflict if the same person came at the same time for the first time: repeat
     */
    Optional<Entered> enter(Launch launch, Place place, Visit visit) {
        if (launch instanceof PrivacyLaunch) {
            return people.recognise(launch, place, visit.role())
                    .map(who -> new Entered(open(launch, place, who), visit.page()));
        }
        SignedIn who = people.signIn(launch, place, visit.role());
        if (who.newCourse()) {
            deployments.launched(place.registration(), place.deployment());
        }
        Opened session = open(launch, place, who);
        if (launch instanceof DeepLinkingLaunch picking) {
            pickers.fire(new PickerOpened(session.launch(), place.registration(), place.deployment(), who.cohort(),
                    picking.settings()));
        }
        String page = launch instanceof ResourceLinkLaunch link ? link(link, place, who, visit) : visit.page();
        boolean asked = who.languageAsked() || !choosesLanguage(place.tenant());
        return Optional.of(new Entered(session, asked && !who.told() ? notice(session, page) : page));
    }

    /** Where the organisation has one language only, nobody is asked for theirs. */
    private boolean choosesLanguage(UUID tenant) {
        return letterheads.of(tenant).languages().size() != 1;
    }

    /** Who was never told what is kept, or in other words, is told first. Who still has to choose a language is told after that. */
    private static String notice(Opened session, String page) {
        return NoticeShown.PAGE + "?next=" + URLEncoder.encode(session.path() + "/" + page, StandardCharsets.UTF_8);
    }

    private String link(ResourceLinkLaunch launch, Place place, SignedIn who, Visit visit) {
        if (launch.forUser().isPresent()) {
            // The address of a review says nothing about the link itself, so nothing is announced of it.
            return addresses.review(visit.openPath(),
                    people.reviewed(who, launch.registration(), launch.forUser().get()));
        }
        accepted.fire(new LaunchAccepted(place.tenant(), place.registration(), place.deployment(), who.person(),
                launch.subject().orElseThrow(), who.cohort(), who.role(), who.preview(), launch.resourceLink(),
                launch.grades(), launch.envelope(), who.newCourse(), visit.openPath()));
        return visit.page();
    }

    private Opened open(Launch launch, Place place, SignedIn who) {
        return sessions.open(new NewSession(place.tenant(), who.person(), who.cohort(), place.registration(),
                who.role(), who.language(), who.secondLanguage(), place.zone(), who.preview(), place.frameOrigins(),
                launch.presentation().returnUrl().map(URI::toString), who.languageAsked(),
                place.adminsAreReferents() && launch.roles().administrates(), who.formal(), who.plain(), who.discreet()));
    }
}
