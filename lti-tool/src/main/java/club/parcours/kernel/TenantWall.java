package club.parcours.kernel;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/**
 * The second wall between tenants: at the first call inside a transaction tells PostgreSQL whose rows may be seen, for
 * that transaction only. Row-level security compares with it (db/vendor/postgresql/afterMigrate.sql). Hibernate's
 * {@code @TenantId} is the first wall; either alone keeps tenants apart. H2 has no such security.
 *
 * <p>It stands inside the container's own transaction interceptor (priority 200), so the transaction is there already.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
public class TenantWall {
    private static final String RAISED = TenantWall.class.getName();

    @Inject
    EntityManager entities;

    @Inject
    Dialect dialect;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object raise(InvocationContext call) throws Exception {
        if (dialect.hasRowLevelSecurity() && transaction.getResource(RAISED) == null) {
            raise(entities);
            transaction.putResource(RAISED, CurrentTenant.id());
        }
        return call.proceed();
    }

    /** Sets the tenant for the running transaction on PostgreSQL. */
    static void raise(EntityManager entities) {
        entities.createNativeQuery("select set_config('parcours.tenant', :tenant, true)")
                .setParameter("tenant", CurrentTenant.id().toString())
                .getSingleResult();
    }
}
