package club.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place for files does. */
abstract class StorageContract {
    private final UUID tenant = UUID.randomUUID();
    private final byte[] content = noise(3 * Blocks.SIZE + 777);

    abstract Storage storage();

    @Test
    void a_block_comes_back_as_it_was_put_and_a_later_one_takes_its_place() {
        String name = tenant + "/" + UUID.randomUUID() + "/0";
        assertThat(storage().get(name)).isEmpty();
        storage().put(name, content);
        assertThat(storage().get(name)).hasValueSatisfying(block -> assertThat(block).isEqualTo(content));
        storage().put(name, new byte[] {1});
        assertThat(storage().get(name)).hasValueSatisfying(block -> assertThat(block).containsExactly(1));
    }

    @Test
    void one_block_goes_and_its_neighbours_stay() {
        List.of("1/0", "1/1").forEach(name -> storage().put(tenant + "/" + name, new byte[] {7}));
        storage().remove(tenant + "/1/0");
        storage().remove(tenant + "/1/0");

        assertThat(storage().get(tenant + "/1/0")).isEmpty();
        assertThat(storage().get(tenant + "/1/1")).isPresent();
    }

    @Test
    void all_of_a_file_goes_and_nothing_of_its_neighbours() {
        List.of("1/0", "1/1", "1/a1b2", "10/0", "2/0").forEach(name -> storage().put(tenant + "/" + name, new byte[] {7}));
        storage().removeAll(tenant + "/1");
        storage().removeAll(tenant + "/1");
        storage().removeAll(tenant + "/3");

        assertThat(List.of("1/0", "1/1", "1/a1b2")).allSatisfy(name -> assertThat(storage().get(tenant + "/" + name)).isEmpty());
        assertThat(List.of("10/0", "2/0")).allSatisfy(name -> assertThat(storage().get(tenant + "/" + name)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../b", "/a", "a/", "a//b", "A/B", "a b", "a?list-type=2", "a%2fb", "", "a\nb", "<Key>"})
    void a_name_that_is_none_of_ours_is_refused_before_anything_is_asked(String name) {
        assertThatThrownBy(() -> storage().put(name, content)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage().get(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage().removeAll(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_written_piece_by_piece_is_read_in_stretches_sealed_in_between_and_goes_at_erasure() throws Exception {
        TestDatabase database = TestDatabase.h2();
        Vault vault = TestVault.on(database, TestKeys.master());
        PersonSeal seal = database.within(tenant, () -> vault.create(new PersonId(UUID.randomUUID())));
        CurrentTenant.within(tenant, () -> {
            Shelf shelf = new Shelf(new Blocks(storage(), seal));
            UUID id = UUID.randomUUID();
            try (OutputStream out = shelf.put(id)) {
                for (int at = 0; at < content.length; at += 10_007) {
                    out.write(content, at, Math.min(10_007, content.length - at));
                }
            }
            for (long[] stretch : new long[][] {{0, content.length}, {Blocks.SIZE - 5, Blocks.SIZE + 5}, {content.length - 1, content.length}}) {
                ByteArrayOutputStream read = new ByteArrayOutputStream();
                shelf.hand(id, content.length, new Stretch(stretch[0], stretch[1]), read);
                assertThat(read.toByteArray()).isEqualTo(Arrays.copyOfRange(content, (int) stretch[0], (int) stretch[1]));
            }
            assertThat(storage().get(Blocks.folder(tenant, id) + "/0")).hasValueSatisfying(block ->
                    assertThat(text(block)).doesNotContain(text(Arrays.copyOf(content, 64))));

            FileRemoval removal = new FileRemoval();
            removal.storage = storage();
            removal.handle(id.toString(), "");
            removal.handle(id.toString(), "");
            assertThatThrownBy(() -> shelf.hand(id, content.length, new Stretch(0, 1), new ByteArrayOutputStream()))
                    .isInstanceOf(NotFound.class);
            return id;
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
