package club.parcours.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** Which database this installation runs on, as far as anyone has to know. */
@ApplicationScoped
public class Dialect {
    @PersistenceUnit
    private EntityManagerFactory factory;

    @Inject
    Dialect() {}

    /** True on PostgreSQL. */
    public boolean hasRowLevelSecurity() {
        return factory.unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect()
                instanceof PostgreSQLDialect;
    }
}
