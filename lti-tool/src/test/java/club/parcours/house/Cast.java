package club.parcours.house;

import club.parcours.practice.Site;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two organisations with people in every role, and two learners who have something of every kind that can be asked for by
 * its id: shown to the whole group, so that who does not see it is kept from it by the door and not by its owner. One of
 * the two is erased later.
 */
final class Cast implements AutoCloseable {
    /** Who asks; {@code OWNER} is the learner whose things they ask for, {@code ERASED} the one who is gone. */
    enum Actor {
        OWNER, PEER, FACILITATOR, LEARNER_ELSEWHERE, FACILITATOR_ELSEWHERE, CHOOSER, MENTOR, REFERENT, LEADING_REFERENT,
        STRANGER, STRANGE_FACILITATOR, NOBODY, ERASED, PEER_OF_ERASED, FACILITATOR_OF_ERASED;

        boolean afterErasure() {
            return ordinal() >= ERASED.ordinal();
        }
    }

    private static final String INSTITUTION = "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator";
    private static final String OWNER = "5";
    private static final String ERASED = "7";

    private final Lms lms = Lms.unregistered();
    private final Map<Actor, Seat> seats = new EnumMap<>(Actor.class);
    private final Belongings kept;
    private final Belongings erased;

    Cast() {
        for (Site site : new Site[] {lms.first(), lms.second()}) {
            Lms.register(Lms.registration(site, "Rights at " + site.address())
                    .replaceFirst("\\{", "{\"admins_are_referents\": true, "));
        }
        for (String account : List.of(OWNER, ERASED)) {
            Browser.inWindow().post(lms.first().address().resolve("/control/roster"), Map.of("course", "3", "leave", account));
        }
        seat(Actor.PEER, lms.first(), "6", "2");
        seat(Actor.FACILITATOR, lms.first(), "3", "2");
        seat(Actor.OWNER, lms.first(), OWNER, "2");
        seat(Actor.ERASED, lms.first(), ERASED, "2");
        kept = Belongings.of(lms.first(), OWNER, seat(Actor.OWNER), seat(Actor.PEER), seat(Actor.FACILITATOR));
        erased = Belongings.of(lms.first(), ERASED, seat(Actor.ERASED), seat(Actor.PEER), seat(Actor.FACILITATOR));
        seat(Actor.LEARNER_ELSEWHERE, lms.first(), "13", "3");
        seat(Actor.FACILITATOR_ELSEWHERE, lms.first(), "4", "3");
        seat(Actor.CHOOSER, lms.first(), "3", "deep-link/2/1");
        seat(Actor.MENTOR, lms.first(), "10", "2");
        seats.put(Actor.REFERENT, Seat.of(lms.first(), "2", "2", List.of(INSTITUTION)));
        seat(Actor.LEADING_REFERENT, lms.first(), "2", "2");
        seat(Actor.STRANGER, lms.second(), "5", "2");
        seat(Actor.STRANGE_FACILITATOR, lms.second(), "3", "2");
        seat(Actor.PEER_OF_ERASED, lms.first(), "6", "2");
        seat(Actor.FACILITATOR_OF_ERASED, lms.first(), "3", "2");
        kept.administered(seat(Actor.REFERENT));
        erased.administered(seat(Actor.REFERENT));
        seats.put(Actor.NOBODY, new Seat(Browser.inWindow(), seat(Actor.OWNER).home(), "none"));
    }

    Seat seat(Actor actor) {
        return seats.get(actor);
    }

    /** An address below the session, with the things in its places that this actor asks for. */
    String address(Actor actor, String path) {
        return (actor.afterErasure() ? erased : kept).filledIn(path.replaceFirst("^/app/s/\\{launch}/?", ""));
    }

    /** What a form at this address has to bring, so that it is not refused for being empty. */
    String fields(Actor actor, String address) {
        return (actor.afterErasure() ? erased : kept).fields(address);
    }

    void erase() {
        HttpResponse<String> gone = seat(Actor.ERASED).post("privacy/erasure", "sure", "yes");
        if (gone.statusCode() != 303) {
            throw new IllegalStateException("Not erased: " + gone.statusCode());
        }
    }

    private void seat(Actor actor, Site site, String account, String link) {
        seats.put(actor, Seat.of(site, account, link));
    }

    @Override
    public void close() {
        lms.close();
    }
}
