package club.parcours.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import club.parcours.lti.MovingClock;
import club.parcours.outbox.Parcel.Claimed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Few parcels go to the same LMS at a time, those on their way counted, so that one that hangs does not hold all hands. */
abstract class LanesContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final UUID platform = UUID.randomUUID();
    private final MovingClock clock = new MovingClock();
    private final TestOutbox office = new TestOutbox(database, clock);

    abstract TestDatabase database();

    @BeforeEach
    void nothing_waits() {
        database.within(CurrentTenant.NOBODY, () -> {
            database.entities().createQuery("delete from Parcel p").executeUpdate();
        });
    }

    private void put(UUID owner, UUID to, int many) {
        for (int i = 0; i < many; i++) {
            office.put(owner, to + "/" + i, to, clock.instant());
        }
    }

    @Test
    void two_at_most_go_to_one_platform_and_those_on_their_way_count() {
        put(tenant, platform, 10);
        List<Claimed> first = office.claim(8);
        assertThat(first).hasSize(2);
        assertThat(office.claim(8)).as("two are on their way").isEmpty();

        office.settle(first.get(0), new Outcome.Done());
        assertThat(office.claim(8)).as("one came back").hasSize(1);
    }

    @Test
    void one_that_has_to_wait_is_in_nobodys_hands() {
        put(tenant, platform, 10);
        List<Claimed> first = office.claim(8);
        office.settle(first.get(0), new Outcome.Later(Duration.ZERO));
        office.settle(first.get(1), new Outcome.NotYet(Duration.ofMinutes(1)));

        assertThat(office.claim(8)).hasSize(2).extracting(Claimed::id)
                .doesNotContainAnyElementsOf(first.stream().map(Claimed::id).toList());
    }

    @Test
    void what_a_crashed_node_had_counts_until_its_lease_is_over() {
        put(tenant, platform, 10);
        office.claim(8);
        clock.pass(Duration.ofMinutes(2));

        assertThat(office.claim(8)).hasSize(2);
    }

    @Test
    void a_tenants_other_platform_has_its_turn_beside_one_with_a_backlog() {
        put(tenant, platform, 10);
        clock.pass(Duration.ofSeconds(1));
        UUID other = UUID.randomUUID();
        put(tenant, other, 3);

        assertThat(office.claim(8)).extracting(Claimed::key)
                .filteredOn(key -> key.startsWith(other.toString())).hasSize(2);
        assertThat(office.claim(8)).as("four are the most of one tenant").isEmpty();
    }

    @Test
    void what_waits_for_a_platform_is_due_at_once_when_it_is_open_again() {
        put(tenant, platform, 3);
        List<Claimed> tried = office.claim(8);
        tried.forEach(one -> office.settle(one, new Outcome.Later(Duration.ofHours(6))));
        Claimed inHand = office.claim(8).get(0);
        UUID other = UUID.randomUUID();
        office.put(tenant, "other", other, clock.instant().plusSeconds(600));
        database.within(CurrentTenant.NOBODY, () -> office.hurry(platform));

        assertThat(office.claim(8)).extracting(Claimed::id).as("neither another platform's, nor what is in hand")
                .hasSize(1).isSubsetOf(tried.stream().map(Claimed::id).toList()).doesNotContain(inHand.id());
        office.settle(inHand, new Outcome.Done());
        assertThat(office.claim(8)).hasSize(1);
    }

    @Test
    void while_a_platform_hangs_another_organisations_parcels_arrive() throws Exception {
        CountDownLatch mended = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> hanging = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();
        Clerk clerk = office.clerk(TestOutbox.handler((key, body) -> {
            if (key.startsWith(platform.toString())) {
                hanging.add(key);
                await(mended);
            } else {
                arrived.add(key);
            }
            return new Outcome.Done();
        }));
        put(tenant, platform, 20);
        ExecutorService workers = Executors.newCachedThreadPool();
        try {
            clerk.round(workers);
            UUID elsewhere = UUID.randomUUID();
            put(elsewhere, UUID.randomUUID(), 12);
            for (int round = 0; round < 600 && arrived.size() < 12; round++) {
                clerk.round(workers);
                Thread.sleep(100);
            }
            assertThat(arrived).hasSize(12);
            assertThat(hanging).hasSize(2);
        } finally {
            mended.countDown();
            workers.shutdown();
            assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
