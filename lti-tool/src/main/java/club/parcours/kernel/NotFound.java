package club.parcours.kernel;

/** There is no such thing, or it is not yours: the two cannot be told apart from outside. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found");
    }
}
