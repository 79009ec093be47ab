package club.parcours.registration;

/** An invitation that connects nothing. */
class Refused extends RuntimeException {
    private final Trouble trouble;

    Refused(Trouble trouble) {
        super(trouble.code(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
