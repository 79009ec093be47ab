package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The second wall: what PostgreSQL itself refuses, whatever the application asks. */
class WallTest {
    private static final List<String> OUTSIDE = List.of("platform_registration", "platform_deployment", "invitation", "tool_key",
            "browser_session", "parcel");

    private final TestDatabase database = TestDatabase.postgres();

    @Test
    void every_table_with_a_tenant_is_walled_in() throws SQLException {
        List<String> open = column("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where n.nspname = 'club' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
                order by 1""");

        assertThat(open).isSubsetOf(OUTSIDE);
    }

    @Test
    void the_application_owns_no_table_and_is_no_superuser() throws SQLException {
        assertThat(column("select tablename from pg_tables where schemaname = 'club' and tableowner = current_user"))
                .isEmpty();
        assertThat(column("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"))
                .isEmpty();
    }

    @Test
    void a_row_is_invisible_and_untouchable_without_its_tenant() throws SQLException {
        UUID tenant = UUID.randomUUID();
        try (Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            as(connection, tenant);
            insert(connection, tenant);
            connection.commit();

            assertThat(count(connection, tenant)).as("no tenant set").isZero();
            as(connection, UUID.randomUUID());
            assertThat(count(connection, tenant)).as("another tenant").isZero();
            assertThatThrownBy(() -> insert(connection, tenant)).hasMessageContaining("row-level security");
            connection.rollback();

            as(connection, tenant);
            assertThat(count(connection, tenant)).as("its own tenant").isEqualTo(1);
        }
    }

    private static void as(Connection connection, UUID tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('parcours.tenant', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    private static void insert(Connection connection, UUID tenant) throws SQLException {
        try (var statement = connection.prepareStatement("insert into person_key"
                + " (id, tenant_id, created_at, version, person_id, wrapped) values (?, ?, now(), 0, ?, '')")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, tenant);
            statement.setObject(3, UUID.randomUUID());
            statement.execute();
        }
    }

    private static int count(Connection connection, UUID tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select count(*) from person_key where tenant_id = ?")) {
            statement.setObject(1, tenant);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.application().getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
