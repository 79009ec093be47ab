package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class VaultContract {
    private static final String STORY = "I repaired the pump.";

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final PersonId ada = new PersonId(UUID.randomUUID());

    abstract TestDatabase database();

    @Test
    void what_is_sealed_opens_again_on_another_node() {
        byte[] sealed = database.within(tenant, () -> vault().create(ada).seal("answer.body", STORY));

        assertThat(database.within(tenant, () -> vault().of(ada).open("answer.body", sealed))).isEqualTo(STORY);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("pump");
    }

    @Test
    void a_value_moved_to_another_column_or_person_does_not_open() {
        PersonId grace = new PersonId(UUID.randomUUID());
        byte[] sealed = database.within(tenant, () -> {
            vault().create(grace);
            return vault().create(ada).seal("answer.body", STORY);
        });

        assertThatThrownBy(() -> database.within(tenant, () -> vault().of(ada).open("path_step.title", sealed)))
                .isInstanceOf(Seal.Broken.class);
        assertThatThrownBy(() -> database.within(tenant, () -> vault().of(grace).open("answer.body", sealed)))
                .isInstanceOf(Seal.Broken.class);
    }

    @Test
    void another_tenant_finds_no_key() {
        database.within(tenant, () -> vault().create(ada));

        assertThatThrownBy(() -> database.within(UUID.randomUUID(), () -> vault().of(ada))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_key_opened_for_one_tenant_is_not_lent_to_another() {
        Vault shared = vault();
        database.within(tenant, () -> shared.create(ada));
        database.within(tenant, () -> shared.of(ada));

        assertThatThrownBy(() -> database.within(UUID.randomUUID(), () -> shared.of(ada))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_destroyed_key_opens_nothing() {
        Vault shared = vault();
        database.within(tenant, () -> shared.create(ada));
        database.within(tenant, () -> shared.destroy(ada));

        assertThatThrownBy(() -> database.within(tenant, () -> shared.of(ada))).isInstanceOf(NotFound.class);
    }

    @Test
    void many_people_cost_one_statement_and_then_none() {
        Vault shared = vault();
        List<PersonId> people = database.within(tenant, () -> java.util.stream.Stream
                .generate(() -> new PersonId(UUID.randomUUID()))
                .limit(30)
                .peek(shared::create)
                .toList());

        assertThat(database.statements(() -> database.within(tenant, () -> shared.of(people)))).isEqualTo(1);
        assertThat(database.statements(() -> database.within(tenant, () -> shared.of(people)))).isZero();
    }

    @Test
    void the_key_on_file_is_not_the_key() throws SQLException {
        byte[] sealed = database.within(tenant, () -> vault().create(ada).seal("answer.body", STORY));
        byte[] onFile = database.within(tenant, () -> vault().keys.of(List.of(ada)).get(0).wrapped());

        assertThat(onFile).hasSizeGreaterThan(32);
        assertThatThrownBy(() -> new PersonSeal(
                        new Seal(new javax.crypto.spec.SecretKeySpec(onFile, 0, 32, "AES")), tenant, ada)
                .open("answer.body", sealed)).isInstanceOf(Seal.Broken.class);
    }

    private Vault vault() {
        return TestVault.on(database, TestKeys.master());
    }
}
