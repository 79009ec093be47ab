package club.parcours.kernel;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate the tenant of a session when the session opens; named in persistence.xml. */
public class TenantResolver implements CurrentTenantIdentifierResolver<UUID> {
    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return CurrentTenant.id();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
