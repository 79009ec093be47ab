package club.parcours.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.util.function.Supplier;

/**
 * A double click: requests with the same words at the same moment. Those that meet the row of another, under a unique key
 * or in another version, are rolled back; asked again, they find what the other recorded.
 */
@ApplicationScoped
public class Once {
    /** Each time one of them gets through; more fingers than that are no person's. */
    private static final int MOST_TIMES = 5;

    /** Does the work, again where it met another. @param work one call of a door, a transaction of its own */
    public <T> T ask(Supplier<T> work) {
        for (int times = 1; times < MOST_TIMES; times++) {
            try {
                return work.get();
            } catch (Exception failed) { // the commit throws a checked one that nobody declares
                if (!met(failed)) {
                    throw failed;
                }
            }
        }
        return work.get();
    }

    /** Whether the database rolled it back because of what another did; asked again, it may get through. */
    public static boolean met(Throwable failed) {
        return failed instanceof PersistenceException || failed instanceof RollbackException
                || failed.getCause() != null && met(failed.getCause());
    }
}
