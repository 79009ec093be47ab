package club.parcours.kernel;

import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * The tenant on whose behalf this thread works. Ambient on purpose: forgetting it would be a catastrophe, so it cannot
 * be passed wrongly, and forgetting to set it means seeing nothing.
 *
 * <p>{@link #within} must go <em>around</em> a transaction: the tenant is read when the persistence session opens.
 */
public final class CurrentTenant {
    /** Owns no row. What every thread sees until a tenant is set. */
    public static final UUID NOBODY = new UUID(0, 0);

    private static final ThreadLocal<UUID> CURRENT = ThreadLocal.withInitial(() -> NOBODY);

    private CurrentTenant() {}

    public static UUID id() {
        return CURRENT.get();
    }

    /** Runs the work as this tenant and puts back whoever was there before, also when the work fails. */
    public static <T> T within(UUID tenant, Callable<T> work) throws Exception {
        UUID before = CURRENT.get();
        CURRENT.set(tenant);
        try {
            return work.call();
        } finally {
            if (before.equals(NOBODY)) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
