package club.parcours.files;

/** A file that cannot be taken. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;

    /** @param key message key of the sentence that says why, and what helps */
    Refused(String key) {
        super(key);
        this.key = key;
    }

    String key() {
        return key;
    }
}
