package club.parcours.house;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The PostgreSQL of the server under test ({@code server.database-port}), started before the server is. */
public final class ServerDatabase implements LauncherSessionListener {
    private static TestPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Integer port = Integer.getInteger("server.database-port");
        if (port != null) {
            postgres = TestPostgres.started(port);
        }
    }

    /**
     * The tables in which one of these texts stands, in whatever column, as text or as bytes; of parcels also the kind and
     * state. Sees past all walls.
     */
    public static Set<String> tablesWith(Collection<String> texts) {
        String where = texts.stream().flatMap(text -> Stream.of(text, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))))
                .map(text -> "t::text like '%" + text.replace("'", "''") + "%'").collect(Collectors.joining(" or "));
        Set<String> found = new TreeSet<>();
        try (Connection connection = postgres.superuser().getConnection(); Statement sql = connection.createStatement()) {
            for (String table : tables(sql)) {
                String what = table.equals("parcel") ? "'parcel ' || kind || ' ' || state" : "'" + table + "'";
                try (ResultSet rows = sql.executeQuery("select distinct %s from club.\"%s\" t where %s".formatted(what, table,
                        where))) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return found;
    }

    private static List<String> tables(Statement sql) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("select table_name from information_schema.tables where table_schema = 'club'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
