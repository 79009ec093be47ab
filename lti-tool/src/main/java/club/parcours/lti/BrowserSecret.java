package club.parcours.lti;

/**
 * The random value of an attempt cookie: the proof that a launch comes back in the browser that began it.
 *
 * @param value at least 128 bits of chance, as text
 */
public record BrowserSecret(String value) {
    /** Base64url of its SHA-256. */
    public String hash() {
        return new Sha256(value).base64url();
    }

    boolean matches(String hash) {
        return new Sha256(value).matches(hash);
    }

    @Override
    public String toString() {
        return "BrowserSecret[…]";
    }
}
