package club.parcours.kernel;

/** Somebody changed this meanwhile; nothing was overwritten. */
public class Conflict extends RuntimeException {
    public Conflict() {
        super("conflict");
    }

    /** Met at the same moment; see {@link Once}. */
    public Conflict(Throwable met) {
        super("conflict", met);
    }
}
