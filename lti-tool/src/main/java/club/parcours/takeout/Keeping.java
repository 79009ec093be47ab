package club.parcours.takeout;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.takeout.Takeout.Finished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A way to somebody's envelope for when their course is over: an address to keep, and a code to keep elsewhere. Its owner makes
 * it, sees when it was used and closes it; whoever has both fetches the envelope, as it was made.
 */
@ApplicationScoped
@Transactional
public class Keeping {
    static final List<Integer> DAYS = List.of(7, 30, 90);
    static final String ADDRESS = "/app/kept/";
    private static final int PROPOSED = 30;
    private static final int CODES = 1_000_000;
    /** More than a code has: one that is too long does not become right by being cut. */
    private static final int DIGITS = 12;

    @Inject
    KeptLinks links;

    @Inject
    Takeout takeout;

    @Inject
    MasterKey master;

    @Inject
    Tokens tokens;

    @Inject
    ClubConfig config;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** How it went with a code. */
    enum Answer { GONE, REST, WRONG, MAKING, OPEN }

    /** @param language the tag of its owner's; empty text where there is nothing @param file if it is handed out */
    record Opened(Answer answer, String language, Optional<Finished> file) {
        static final Opened NOTHING = new Opened(Answer.GONE, "", Optional.empty());
    }

    /** @throws NotFound if there is nothing to lead to */
    LinkDaysView choice(Viewer viewer) {
        takeout.open(viewer);
        return new LinkDaysView(DAYS, PROPOSED, links.of(viewer.person()).filter(one -> one.isOpen(clock.instant())).isPresent());
    }

    /**
     * A new way; the one before is closed.
     *
     * @param days one of {@link #DAYS}
     * @throws NotFound if there is nothing to lead to
     */
    MadeLinkView make(Viewer viewer, int days) {
        if (!DAYS.contains(days)) {
            throw new Invalid("days", "takeout.link.choose");
        }
        Instant until = clock.instant().plus(Duration.ofDays(days));
        takeout.keep(viewer, until);
        LinkKey key = LinkKey.fresh(viewer.tenant(), tokens);
        String code = String.format(Locale.ROOT, "%06d", tokens.below(CODES));
        links.of(viewer.person()).orElseGet(() -> create(viewer)).open(key.hash(), hash(key, code), viewer.tongue(), until);
        String address = config.baseUrl + ADDRESS + key.text();
        return new MadeLinkView(address, code, until, QrCodeView.of(address));
    }

    private KeptLink create(Viewer viewer) {
        KeptLink fresh = new KeptLink(ids.next(), clock.instant(), viewer.person(), viewer.tongue());
        try {
            links.add(fresh);
        } catch (PersistenceException raced) {
            throw new Conflict();
        }
        return fresh;
    }

    /** Closes it at once; twice does no harm. */
    void close(Viewer viewer) {
        links.of(viewer.person()).ifPresent(KeptLink::close);
        takeout.keepNoLonger(viewer);
    }

    /** What stands behind an address, on behalf of its organisation. Changes nothing: machines look at addresses, too. */
    Opened look(LinkKey key) {
        Instant now = clock.instant();
        return links.at(key).filter(one -> one.isOpen(now)).map(one -> opened(stands(one, now), one)).orElse(Opened.NOTHING);
    }

    /** Hands the envelope out if this is its code, and notes that. While there is none no code is asked about, and none is in vain. */
    Opened fetch(LinkKey key, String code) {
        Instant now = clock.instant();
        Optional<KeptLink> open = links.held(key).filter(one -> one.isOpen(now));
        if (open.isEmpty()) {
            return Opened.NOTHING;
        }
        KeptLink link = open.get();
        Answer stands = stands(link, now);
        if (stands != Answer.OPEN) {
            return opened(stands, link);
        }
        if (link.accepts(hash(key, digits(code)), now)) {
            return new Opened(Answer.OPEN, link.language(), Optional.of(takeout.finished(link.person())));
        }
        return opened(link.rests(now) ? Answer.REST : Answer.WRONG, link);
    }

    /** How it stands before anybody says a code. */
    private Answer stands(KeptLink link, Instant now) {
        return link.rests(now) ? Answer.REST : takeout.behind(link.person());
    }

    private static Opened opened(Answer answer, KeptLink link) {
        return answer == Answer.GONE ? Opened.NOTHING : new Opened(answer, link.language(), Optional.empty());
    }

    /** Digits of any script, and nothing of what people put between them. */
    private static String digits(String typed) {
        return typed.codePoints().filter(Character::isDigit).mapToObj(one -> Integer.toString(Character.digit(one, 10)))
                .limit(DIGITS).collect(Collectors.joining());
    }

    /** Keyed, since six digits are soon tried out; and bound to the address, so that it fits no other. */
    private byte[] hash(LinkKey key, String code) {
        return master.derivedHash("takeout-code", key.text() + "|" + code);
    }
}
