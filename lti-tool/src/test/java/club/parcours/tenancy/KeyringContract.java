package club.parcours.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Invalid;
import club.parcours.lti.MovingClock;
import club.parcours.lti.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One life of keys after another: every test leaves none, and begins with the first. */
abstract class KeyringContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final TestTenancy node = new TestTenancy(database, clock);
    private final SigningKeys here = node.keys(TestKeys.master());
    private final SigningKeys elsewhere = new TestTenancy(database, clock).keys(TestKeys.master());
    private final Keyring keyring = node.keyring(TestKeys.master());

    abstract TestDatabase database();

    @BeforeEach
    void no_key_is_there() {
        in(() -> database.entities().createQuery("delete from ToolKey k").executeUpdate());
    }

    @Test
    void the_next_key_is_published_for_a_day_before_it_signs() {
        String first = here.active().kid();
        KeyView next = in(keyring::rotate);

        clock.pass(Duration.ofMinutes(1));
        assertThat(next.state()).isEqualTo(KeyState.NEXT);
        assertThat(kids(here)).containsExactly(next.kid(), first);
        assertThat(here.active().kid()).isEqualTo(first);

        clock.pass(Duration.ofHours(24).minusMinutes(2));
        assertThat(here.active().kid()).isEqualTo(first);
        clock.pass(Duration.ofMinutes(1));
        assertThat(here.active().kid()).isEqualTo(next.kid());
        assertThat(in(keyring::keys)).extracting(KeyView::state).containsExactly(KeyState.ACTIVE, KeyState.RETIRED);
    }

    @Test
    void all_nodes_change_at_the_same_moment_without_reading_anew() {
        here.active();
        String next = in(keyring::rotate).kid();
        clock.pass(Duration.ofHours(24).minusSeconds(30));
        here.active();
        elsewhere.active();

        int statements = database.statements(() -> {
            clock.pass(Duration.ofSeconds(30));
            assertThat(here.active().kid()).isEqualTo(next);
            assertThat(elsewhere.active().kid()).isEqualTo(next);
        });
        assertThat(statements).isZero();
    }

    @Test
    void another_node_publishes_the_next_key_within_a_minute() {
        here.active();
        elsewhere.active();
        String next = in(keyring::rotate).kid();

        clock.pass(Duration.ofMinutes(1));
        assertThat(kids(elsewhere)).contains(next);
    }

    @Test
    void a_retired_key_is_published_for_thirty_days_and_then_destroyed() {
        String first = here.active().kid();
        in(keyring::rotate);
        clock.pass(KeyOrder.NOTICE.plus(KeyOrder.KEPT).minusSeconds(1));
        assertThat(kids(here)).contains(first);
        in(keyring::tidy);
        assertThat(in(keyring::keys)).extracting(KeyView::kid).contains(first);

        clock.pass(Duration.ofSeconds(1));
        assertThat(kids(here)).doesNotContain(first);
        in(keyring::tidy);
        assertThat(in(keyring.file::held)).extracting(ToolKey::kid).doesNotContain(first).hasSize(1);
    }

    @Test
    void a_key_that_follows_none_signs_at_once() {
        String first = in(keyring::rotate).kid();

        assertThat(here.active().kid()).isEqualTo(first);
        assertThat(kids(here)).containsExactly(first);
    }

    @Test
    void two_keys_never_wait_at_once() {
        here.active();
        in(keyring::rotate);

        assertThatThrownBy(() -> in(keyring::rotate)).isInstanceOf(Invalid.class);
    }

    @Test
    void never_more_than_four_keys_are_published() {
        here.active();
        for (int day = 0; day < 4; day++) {
            in(keyring::rotate);
            clock.pass(Duration.ofHours(24));
        }
        assertThat(kids(here)).hasSize(KeyOrder.MOST).startsWith(here.active().kid());
    }

    @Test
    void a_key_that_others_may_have_is_replaced_and_destroyed_at_once() {
        String stolen = here.active().kid();
        KeyView fresh = in(keyring::replace);
        here.forget(new KeysChanged());

        assertThat(fresh.state()).isEqualTo(KeyState.ACTIVE);
        assertThat(here.active().kid()).isEqualTo(fresh.kid());
        assertThat(kids(here)).containsExactly(fresh.kid()).doesNotContain(stolen);
        clock.pass(Duration.ofMinutes(1));
        assertThat(elsewhere.active().kid()).isEqualTo(fresh.kid());
    }

    @Test
    void a_replacement_uses_the_key_that_waits_since_lms_may_know_it() {
        here.active();
        String waiting = in(keyring::rotate).kid();

        assertThat(in(keyring::replace).kid()).isEqualTo(waiting);
        assertThat(in(keyring::keys)).singleElement().extracting(KeyView::state).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void a_key_older_than_a_year_is_told_until_another_waits() {
        here.active();
        clock.pass(KeyOrder.AGE);
        assertThat(in(keyring::tidy)).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(in(keyring::tidy)).isTrue();
        assertThat(in(keyring::keys)).singleElement().extracting(KeyView::old).isEqualTo(true);

        in(keyring::rotate);
        assertThat(in(keyring::tidy)).isFalse();
    }

    @Test
    void a_private_key_is_unreadable_in_the_database() {
        SigningKey key = here.active();
        byte[] kept = in(keyring.file::held).get(0).privateKey();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key.privateKey().getEncoded(), 20, 64, StandardCharsets.ISO_8859_1));
    }

    @Test
    void the_desk_reads_all_keys_in_one_statement() {
        here.active();
        in(keyring::rotate);

        assertThat(database.statements(() -> in(keyring::keys))).isEqualTo(1);
    }

    private <T> T in(Callable<T> work) {
        return database.within(CurrentTenant.NOBODY, work);
    }

    private static List<String> kids(SigningKeys keys) {
        return keys.published().stream().map(SigningKey::kid).toList();
    }
}
