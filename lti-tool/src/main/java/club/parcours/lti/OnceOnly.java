package club.parcours.lti;

import java.time.Instant;
import java.util.UUID;

/** Port: remembers on behalf of all nodes what may be used once. */
public interface OnceOnly {
    /**
     * Spends a nonce by one insert under a unique key, committed when this returns.
     *
     * @param nonceHash base64url of the nonce's SHA-256
     * @param until     from then on it may be forgotten, because the login it belongs to has expired
     * @return false if it was spent before, on whichever node
     */
    boolean spend(UUID registration, String nonceHash, Instant until);

    /** Whether a nonce was spent before, on whichever node; asked only where a launch is refused anyway. */
    boolean isSpent(UUID registration, String nonceHash);
}
