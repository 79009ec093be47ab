package club.parcours.content;

/** What was brought is no edition that can be taken. The message is for its author. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String reason) {
        super(reason);
    }

    Refused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
