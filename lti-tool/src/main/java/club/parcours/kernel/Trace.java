package club.parcours.kernel;

/**
 * A failure as a log may show it: its kind and the places it passed through, without its message, which may repeat what
 * a person wrote (a database names the value that broke a rule). Given to the logger in the failure's stead.
 */
public final class Trace extends Exception {
    private static final long serialVersionUID = 1;
    private final String kind;

    public Trace(Throwable failure) {
        super(null, failure.getCause() == null ? null : new Trace(failure.getCause()), false, true);
        this.kind = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    @Override
    public String toString() {
        return kind;
    }
}
