package club.parcours.curriculum;

/** A content file cannot be used. The message begins with its name, and its line where that is known. */
class BrokenContent extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenContent(String file, String reason) {
        super(file + ": " + reason);
    }

    BrokenContent(String file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }
}
