package club.parcours.house;

import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.PersonIdConverter;
import club.parcours.kernel.TenantResolver;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * A real database for tests, migrated as in production and used as the application's role, never as the owner of the
 * tables. One H2 and one PostgreSQL per test run; each test takes a fresh tenant, so none needs to clean up.
 *
 * <p>Repositories get {@link #entities()}, which is whatever {@link #within} has opened on this thread.
 */
public final class TestDatabase {
    private static TestDatabase h2;
    private static TestDatabase postgres;

    private final String name;
    private final boolean walled;
    private final DataSource application;
    private final SessionFactory sessions;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final ThreadLocal<List<String>> heard = new ThreadLocal<>();

    private TestDatabase(String name, boolean walled, DataSource owner, DataSource application) {
        this.name = name;
        this.walled = walled;
        this.application = application;
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration", "classpath:db/vendor/" + name)
                .placeholderReplacement(false)
                .load()
                .migrate();
        this.sessions = sessions();
    }

    public static synchronized TestDatabase h2() {
        if (h2 == null) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:contracts;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH");
            source.setUser("sa");
            h2 = new TestDatabase("h2", false, source, source);
        }
        return h2;
    }

    public static synchronized TestDatabase postgres() {
        if (postgres == null) {
            TestPostgres server = TestPostgres.started(0);
            postgres = new TestDatabase("postgresql", true, server.owner(), server.application());
        }
        return postgres;
    }

    /** Runs the work as this tenant in one transaction of its own, as a door does in the server. */
    public <T> T within(UUID tenant, Callable<T> work) {
        try {
            return CurrentTenant.within(tenant, () -> transaction(work));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As {@link #within(UUID, Callable)}, without a result. */
    public void within(UUID tenant, Runnable work) {
        within(tenant, () -> {
            work.run();
            return null;
        });
    }

    /** The entity manager of the transaction this thread is in; give it to repositories. */
    public EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    EntityManager open = current.get();
                    if (open == null) {
                        throw new IllegalStateException("no transaction: use TestDatabase.within");
                    }
                    try {
                        return method.invoke(open, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** How many statements the work sends on this thread, without the one that sets the tenant. */
    public int statements(Runnable work) {
        return sql(work).size();
    }

    /** The statements themselves. */
    public List<String> sql(Runnable work) {
        List<String> statements = new ArrayList<>();
        heard.set(statements);
        try {
            work.run();
        } finally {
            heard.remove();
        }
        return statements;
    }

    /** Plain connections as the application's role, to look past Hibernate. */
    public DataSource application() {
        return application;
    }

    @Override
    public String toString() {
        return name;
    }

    private <T> T transaction(Callable<T> work) throws Exception {
        EntityManager outer = current.get();
        EntityManager entities = sessions.createEntityManager();
        current.set(entities);
        try {
            entities.getTransaction().begin();
            if (walled) {
                entities.createNativeQuery("select set_config('parcours.tenant', :tenant, true)")
                        .setParameter("tenant", CurrentTenant.id().toString())
                        .getSingleResult();
            }
            T result = work.call();
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
            if (outer == null) {
                current.remove();
            } else {
                current.set(outer);
            }
        }
    }

    private SessionFactory sessions() {
        Configuration configuration = new Configuration();
        mapped().forEach(configuration::addAnnotatedClass);
        configuration.addAttributeConverter(PersonIdConverter.class, true);
        configuration.getProperties().put("hibernate.connection.datasource", application);
        configuration.getProperties().put("parcours.migrated", "true");
        configuration.getProperties().put("hibernate.tenant_identifier_resolver", new TenantResolver());
        configuration.getProperties().put("hibernate.hbm2ddl.auto", "validate");
        configuration.getProperties().put("hibernate.jdbc.time_zone", "UTC");
        configuration.getProperties().put("hibernate.jdbc.batch_size", "50");
        configuration.getProperties().put("hibernate.order_inserts", "true");
        configuration.getProperties().put("hibernate.order_updates", "true");
        configuration.getProperties().put("hibernate.query.jpaql_strict_compliance", "true");
        configuration.getProperties().put("hibernate.session_factory.statement_inspector",
                (StatementInspector) this::hear);
        return configuration.buildSessionFactory();
    }

    private String hear(String sql) {
        List<String> statements = heard.get();
        if (statements != null && !sql.contains("set_config")) {
            statements.add(sql);
        }
        return sql;
    }

    /** The entities and what they are made of. */
    static Stream<Class<?>> mapped() {
        return classes().filter(type -> type.isAnnotationPresent(Entity.class) || type.isAnnotationPresent(Embeddable.class)
                || type.isAnnotationPresent(MappedSuperclass.class));
    }

    /** All classes of the tool. */
    static Stream<Class<?>> classes() {
        Path classes = Path.of(java.net.URI.create(
                CurrentTenant.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (Stream<Path> files = Files.walk(classes.resolve("club"))) {
            List<Class<?>> all = files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", ""))
                    .<Class<?>>map(TestDatabase::load)
                    .toList();
            return all.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TestDatabase.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
