package club.parcours.kernel;

/** You are known, the thing is there, and it is not for your role; the message key says who may. */
public class Forbidden extends RuntimeException {
    private final String messageKey;

    /** @param messageKey key of a sentence that says who may */
    public Forbidden(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
