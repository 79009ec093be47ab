package club.parcours.walks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL of our own, with the database and the two roles as an operator makes them. */
final class Postgres implements AutoCloseable {
    private static final String OWNER_PASSWORD = "owner-of-a-test";
    private static final String APP_PASSWORD = "app-of-a-test";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;

    Postgres() {
        try {
            server = EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).setPort(Checkout.HERE.port())
                    .setServerConfig("autovacuum", "off").start();
            prepare(Checkout.HERE.root().resolve("deployment/server/sql/postgresql-roles.sql"));
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("PostgreSQL did not start", failed);
        }
    }

    /** What psql would do with the operator's script; there is no psql among the binaries. */
    private void prepare(Path script) throws IOException, SQLException {
        String[] parts = Files.readString(script)
                .replace(":'owner_password'", "'" + OWNER_PASSWORD + "'")
                .replace(":'app_password'", "'" + APP_PASSWORD + "'")
                .replaceAll("(?m)^--.*$|^\\\\set .*$", "")
                .split("\\\\connect parcours");
        run(server.getPostgresDatabase(), parts[0]);
        run(server.getDatabase("postgres", "parcours"), parts[1]);
    }

    private static void run(DataSource database, String script) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : script.split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** The settings of a tool that uses it, as the role that owns no table. */
    Database database() {
        return new Database(Map.of(
                "CLUB_DB_DRIVER", "postgresql",
                "CLUB_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/parcours",
                "CLUB_DB_USER", "parcours_app",
                "CLUB_DB_PASSWORD", APP_PASSWORD,
                "CLUB_DB_OWNER_USER", "parcours_owner",
                "CLUB_DB_OWNER_PASSWORD", OWNER_PASSWORD));
    }

    /** The number of the next transaction that writes; it stays the same while nobody writes anything at all. */
    long nextWriter() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text")) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Lets nobody in any more, and sends away whoever is in. */
    void refuse() {
        command("alter database parcours with allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'parcours'");
    }

    void accept() {
        command("alter database parcours with allow_connections true");
    }

    private void command(String... commands) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : commands) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
