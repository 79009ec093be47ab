package club.parcours.practice;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The launches of one site that began and did not yet come back for their token. Each can come back once. */
final class Launches {

    private static final int KEPT = 10_000;

    /** A launch between its login initiation and its token; a target of storage only if the site offers one for it. */
    record Pending(String id, Account account, Message message, String locale, Optional<String> storage) {
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Pending> pending = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
            return size() > KEPT;
        }
    };
    private String lastNonce = "the-nonce-of-no-launch";

    synchronized Pending begin(Account account, Message message, String locale, Optional<String> storage) {
        String id = "ltilaunch" + message.link().map(Link::id).orElse("") + '_'
                + Long.toUnsignedString(random.nextLong());
        Pending begun = new Pending(id, account, message, locale, storage);
        pending.put(id, begun);
        return begun;
    }

    /** Takes the launch out: a second call finds nothing. */
    synchronized Optional<Pending> spend(String id) {
        return Optional.ofNullable(pending.remove(id));
    }

    /** Remembers the nonce and gives the one before it. */
    synchronized String nonceBefore(String nonce) {
        String before = lastNonce;
        lastNonce = nonce;
        return before;
    }

    synchronized void reset() {
        pending.clear();
    }
}
