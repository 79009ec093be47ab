package club.parcours.kernel;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.internal.logging.slf4j.Slf4jLogCreator;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;

/**
 * Brings the schema up to date before Hibernate validates its mappings against it, as the owner of the tables; the
 * application itself runs as another role. Two nodes starting at once wait for each other (Flyway locks its table).
 */
public class Migrations implements Integrator {
    /** A property that says the schema is up to date already. */
    static final String DONE = "parcours.migrated";

    private static final String OWNER = "java:jboss/datasources/ClubOwnerDS";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessions) {
        if (sessions.getProperties().containsKey(DONE)) {
            return;
        }
        try {
            migrate((DataSource) new InitialContext().lookup(OWNER));
        } catch (NamingException missing) {
            throw new IllegalStateException("No data source for the owner of the tables: " + OWNER, missing);
        }
    }

    /** Runs the numbered migrations common to both databases, then what only this vendor has. */
    static void migrate(DataSource owner) {
        String vendor = vendor(owner);
        // Told which logger to use, Flyway does not go looking for others and prepare them.
        LogFactory.setLogCreator(new Slf4jLogCreator());
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .placeholderReplacement(false)
                .load()
                .migrate();
    }

    private static String vendor(DataSource owner) {
        try (var connection = owner.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(java.util.Locale.ROOT);
        } catch (java.sql.SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached as the owner of the tables", unreachable);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessions, org.hibernate.service.spi.SessionFactoryServiceRegistry services) {
        // nothing to undo
    }
}
