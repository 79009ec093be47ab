package club.parcours.house;

import club.parcours.practice.IdToken;
import club.parcours.practice.Site;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two organisations with people in every role, and two learners who have something of every kind that can be asked for by
 * its id: shown to the whole group, so that who does not see it is kept from it by the door and not by its owner, and of
 * what can be shown one more, which is shown to nobody. One of the two is erased later. Two more have left the course since
 * they came, with a window open: a learner, whom the LMS suspended, and somebody who ran it.
 */
final class Cast implements AutoCloseable {
    /** Who asks; {@code OWNER} is the learner whose things they ask for, {@code ERASED} the one who is gone. */
    enum Actor {
        OWNER, PEER, FACILITATOR, LEARNER_ELSEWHERE, FACILITATOR_ELSEWHERE, CHOOSER, MENTOR, REFERENT, LEADING_REFERENT,
        STRANGER, STRANGE_FACILITATOR, NOBODY, SUSPENDED, DISMISSED, ERASED, PEER_OF_ERASED, FACILITATOR_OF_ERASED;

        boolean afterErasure() {
            return ordinal() >= ERASED.ordinal();
        }
    }

    private static final String INSTITUTION = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";
    private static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    private static final String OWNER = "5";
    private static final String ERASED = "7";
    private static final String SUSPENDED = "14";
    private static final String DISMISSED = "4";

    private final Lms lms = Lms.unregistered();
    private final Map<Actor, Seat> seats = new EnumMap<>(Actor.class);
    private final Belongings kept;
    private final Belongings erased;
    private final String registration;
    private final String receipt;

    Cast() {
        registration = registered(lms.first());
        registered(lms.second());
        List.of(OWNER, ERASED).forEach(account -> roster("3", "leave", account));
        seatOnTime();
        seat(Actor.PEER, lms.first(), "6", "2");
        seat(Actor.FACILITATOR, lms.first(), "3", "2"); // has the roster read
        Belongings.await(() -> seat(Actor.DISMISSED).get("reviews").statusCode() == 403);
        seat(Actor.OWNER, lms.first(), OWNER, "2");
        seat(Actor.ERASED, lms.first(), ERASED, "2");
        kept = Belongings.of(lms.first(), OWNER, seat(Actor.OWNER), seat(Actor.PEER), seat(Actor.FACILITATOR));
        erased = Belongings.of(lms.first(), ERASED, seat(Actor.ERASED), seat(Actor.PEER), seat(Actor.FACILITATOR));
        seat(Actor.LEARNER_ELSEWHERE, lms.first(), "13", "3");
        seat(Actor.FACILITATOR_ELSEWHERE, lms.first(), "4", "3");
        seat(Actor.CHOOSER, lms.first(), "3", "deep-link/2/1");
        seat(Actor.MENTOR, lms.first(), "10", "2");
        seats.put(Actor.REFERENT, Seat.of(lms.first(), "2", "2",
                token -> token.claim(IdToken.LTI + "roles", List.of(INSTITUTION))));
        seat(Actor.LEADING_REFERENT, lms.first(), "2", "2");
        seat(Actor.STRANGER, lms.second(), "5", "2");
        seat(Actor.STRANGE_FACILITATOR, lms.second(), "3", "2");
        seat(Actor.PEER_OF_ERASED, lms.first(), "6", "2");
        seat(Actor.FACILITATOR_OF_ERASED, lms.first(), "3", "2");
        kept.administered(seat(Actor.REFERENT));
        erased.administered(seat(Actor.REFERENT));
        seats.put(Actor.NOBODY, new Seat(Browser.inWindow(), seat(Actor.OWNER).home(), "none"));
        receipt = erased(Seat.of(lms.second(), "6", "2"));
    }

    /** Nobody reads the roster for who comes here: it is read when both are suspended in it, and it says so of them. */
    private void seatOnTime() {
        control("offers", Map.of("all-statuses", "yes"));
        roster("2", "resume", SUSPENDED);
        seat(Actor.SUSPENDED, lms.first(), SUSPENDED, "2");
        seats.put(Actor.DISMISSED, Seat.of(lms.first(), DISMISSED, "2", token -> token.without(ROSTER)));
        List.of(SUSPENDED, DISMISSED).forEach(account -> roster("2", "suspend", account));
    }

    private static String registered(Site site) {
        return Lms.register(Lms.registration(site, "Rights at " + site.address())
                .replaceFirst("\\{", "{\"admins_are_referents\": true, "))
                .body().replaceAll("(?s).*\"registration\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private void roster(String course, String change, String account) {
        control("roster", Map.of("course", course, change, account));
    }

    private void control(String what, Map<String, String> fields) {
        int status = Browser.inWindow().post(lms.first().address().resolve("/control/" + what), fields).statusCode();
        if (status != 204) {
            throw new IllegalStateException(status + " at /control/" + what);
        }
    }

    Seat seat(Actor actor) {
        return seats.get(actor);
    }

    /** An address below the session, with the things in its places that this actor asks for. @param secret those that nobody is shown */
    String address(Actor actor, String path, boolean secret) {
        return (actor.afterErasure() ? erased : kept).filledIn(path.replaceFirst("^/app/s/\\{launch}/?", ""), secret);
    }

    /** What {@link Actor#OWNER} has. */
    Belongings kept() {
        return kept;
    }

    /** The id of the registration of the LMS where all of them but the strangers are. */
    String registration() {
        return registration;
    }

    /** The number of somebody's receipt who was erased. */
    String receipt() {
        return receipt;
    }

    /** What a form at this address has to bring, so that it is not refused for being empty. */
    String fields(Actor actor, String address) {
        return (actor.afterErasure() ? erased : kept).fields(address);
    }

    void erase() {
        erased(seat(Actor.ERASED));
    }

    /** @return the number of the receipt */
    private static String erased(Seat seat) {
        HttpResponse<String> gone = seat.post("privacy/erasure", "sure", "yes");
        Seat.taken(gone);
        return Browser.location(gone).getPath().replaceFirst(".*/", "");
    }

    private void seat(Actor actor, Site site, String account, String link) {
        seats.put(actor, Seat.of(site, account, link));
    }

    @Override
    public void close() {
        lms.close();
    }
}
