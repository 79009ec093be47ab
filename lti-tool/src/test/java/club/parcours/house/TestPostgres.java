package club.parcours.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL with an empty database, the role that owns its tables and the one that works with the rows. It ends with this process. */
final class TestPostgres {
    static final String OWNER = "parcours_owner";
    static final String APP = "parcours_app";
    private static final String PASSWORD = "of-a-test";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** @param port 0 for any */
    static TestPostgres started(int port) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).setPort(port).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            run(server.getPostgresDatabase(), "create role %s login password '%s'".formatted(OWNER, PASSWORD),
                    "create role %s login password '%s'".formatted(APP, PASSWORD), "create database parcours owner " + OWNER);
            TestPostgres postgres = new TestPostgres(server);
            run(postgres.owner(), "create schema club", "alter role %s set search_path = club".formatted(OWNER),
                    "grant usage on schema club to " + APP,
                    "alter default privileges in schema club grant select, insert, update, delete on tables to " + APP);
            return postgres;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("PostgreSQL did not start", failed);
        }
    }

    DataSource owner() {
        return source(OWNER);
    }

    DataSource application() {
        return source(APP);
    }

    /** Who sees past row-level security. */
    DataSource superuser() {
        return server.getDatabase("postgres", "parcours");
    }

    private DataSource source(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + server.getPort() + "/parcours?currentSchema=club");
        source.setUser(user);
        source.setPassword(PASSWORD);
        return source;
    }

    private static void run(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
