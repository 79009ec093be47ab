package club.parcours.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import club.parcours.lti.MovingClock;
import club.parcours.outbox.Parcel.Claimed;
import jakarta.transaction.RollbackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ParcelsContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final MovingClock clock = new MovingClock();
    private final TestOutbox office = new TestOutbox(database, clock);

    abstract TestDatabase database();

    @BeforeEach
    void nothing_waits() {
        database.within(CurrentTenant.NOBODY, () -> {
            database.entities().createQuery("delete from Parcel p").executeUpdate();
        });
    }

    @Test
    void a_parcel_is_due_from_its_time_on() {
        office.put(tenant, "a", "one", clock.instant().plusSeconds(60));

        assertThat(office.claim(9)).isEmpty();
        clock.pass(Duration.ofSeconds(60));
        assertThat(office.claim(9)).extracting(Claimed::body).containsExactly("one");
    }

    @Test
    void while_a_parcel_waits_the_last_body_wins() {
        office.put(tenant, "a", "one", clock.instant());
        office.put(tenant, "a", "two", clock.instant());
        office.put(tenant, "b", "other", clock.instant());

        assertThat(office.claim(9)).extracting(Claimed::body).containsExactlyInAnyOrder("two", "other");
    }

    @Test
    void the_same_key_of_another_tenant_is_another_parcel() {
        office.put(tenant, "a", "one", clock.instant());
        office.put(UUID.randomUUID(), "a", "two", clock.instant());

        assertThat(office.claim(9)).hasSize(2);
    }

    @Test
    void what_is_put_in_a_transaction_that_fails_was_never_put() {
        try {
            database.within(tenant, () -> {
                office.parcels.put(new Parcel.Fresh(UUID.randomUUID(), tenant, "kind", "a", "", "one"), clock.instant(),
                        clock.instant());
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }

        assertThat(office.claim(9)).isEmpty();
    }

    @Test
    void many_who_put_the_same_at_once_leave_one_parcel() throws Exception {
        List<Callable<Integer>> putters = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String body = "body " + i;
            putters.add(() -> {
                office.put(tenant, "a", body, clock.instant());
                return 1;
            });
        }
        atOnce(putters);

        assertThat(office.claim(9)).hasSize(1);
    }

    @Test
    void two_workers_never_claim_the_same_parcel() throws Exception {
        for (int i = 0; i < 40; i++) {
            office.put(UUID.randomUUID(), "a" + i, "", clock.instant());
        }
        Callable<List<Claimed>> worker = () -> {
            List<Claimed> mine = new ArrayList<>();
            for (int round = 0; round < 40; round++) {
                mine.addAll(office.claim(3));
            }
            return mine;
        };
        List<UUID> claimed = atOnce(List.of(worker, worker, worker)).stream()
                .flatMap(List::stream).map(Claimed::id).toList();

        assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void who_comes_while_a_row_is_locked_takes_another_or_none_and_does_not_wait() {
        office.put(tenant, "a", "", clock.instant());
        database.within(tenant, () -> {
            assertThat(office.parcels.claim(new Parcels.Most(9, 9, 9), clock.instant(), Duration.ofMinutes(2))).hasSize(1);
            assertThat(office.claim(9)).isEmpty();
        });
    }

    @Test
    void a_backlog_of_one_tenant_does_not_hold_up_another() {
        for (int i = 0; i < 20; i++) {
            office.put(tenant, "a" + i, "", clock.instant());
        }
        clock.pass(Duration.ofSeconds(1));
        UUID small = UUID.randomUUID();
        office.put(small, "b", "", clock.instant());

        assertThat(office.claim(5)).extracting(Claimed::tenant).contains(small, tenant);
    }

    @Test
    void a_lease_keeps_others_away_until_it_is_over() {
        office.put(tenant, "a", "", clock.instant());
        office.claim(9);

        clock.pass(Duration.ofSeconds(119));
        assertThat(office.claim(9)).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(office.claim(9)).extracting(Claimed::attempts).containsExactly(2);
    }

    @Test
    void who_held_it_before_cannot_settle_what_another_has_now() {
        office.put(tenant, "a", "", clock.instant());
        Claimed late = office.claim(9).get(0);
        clock.pass(Duration.ofMinutes(2));
        office.claim(9);

        office.settle(late, new Outcome.Done());
        office.settle(late, new Outcome.Later(Duration.ZERO));
        clock.pass(Duration.ofMinutes(2));
        assertThat(office.claim(9)).hasSize(1);
    }

    @Test
    void a_body_that_changes_on_the_way_goes_out_too() {
        office.put(tenant, "a", "one", clock.instant());
        Claimed first = office.claim(9).get(0);
        office.put(tenant, "a", "two", clock.instant());
        assertThat(office.claim(9)).as("nobody else may take it yet").isEmpty();

        office.settle(first, new Outcome.Done());
        List<Claimed> second = office.claim(9);
        assertThat(second).extracting(Claimed::body).containsExactly("two");
        office.settle(second.get(0), new Outcome.Done());
        clock.pass(Duration.ofDays(1));
        assertThat(office.claim(9)).isEmpty();
    }

    @Test
    void a_settled_parcel_makes_room_for_the_next_of_its_key() {
        office.put(tenant, "a", "one", clock.instant());
        office.settle(office.claim(9).get(0), new Outcome.Dead("no_column"));
        office.put(tenant, "a", "two", clock.instant());

        assertThat(office.claim(9)).extracting(Claimed::body).containsExactly("two");
    }

    @Test
    void the_wait_grows_and_is_never_shorter_than_asked() {
        office.put(tenant, "a", "", clock.instant());
        office.settle(office.claim(9).get(0), new Outcome.Later(Duration.ZERO));
        clock.pass(Duration.ofSeconds(9));
        assertThat(office.claim(9)).isEmpty();
        clock.pass(Duration.ofSeconds(3));

        office.settle(office.claim(9).get(0), new Outcome.Later(Duration.ofMinutes(10)));
        clock.pass(Duration.ofMinutes(9));
        assertThat(office.claim(9)).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(office.claim(9)).extracting(Claimed::attempts).containsExactly(3);
    }

    @Test
    void what_is_too_early_comes_back_in_time_and_counts_as_not_tried() {
        office.put(tenant, "a", "", clock.instant());
        office.settle(office.claim(9).get(0), new Outcome.NotYet(Duration.ofSeconds(1)));
        assertThat(office.claim(9)).isEmpty();
        clock.pass(Duration.ofSeconds(1));

        assertThat(office.claim(9)).extracting(Claimed::attempts).containsExactly(1);
    }

    @Test
    void after_about_seven_days_it_is_given_up() {
        office.put(tenant, "a", "", clock.instant());
        Duration passed = Duration.ZERO;
        boolean givenUp = false;
        while (!givenUp && passed.toDays() < 10) {
            for (Claimed claimed : office.claim(9)) {
                givenUp = office.settle(claimed, new Outcome.Later(Duration.ZERO));
            }
            clock.pass(Duration.ofHours(1));
            passed = passed.plusHours(1);
        }

        assertThat(passed).isBetween(Duration.ofDays(6), Duration.ofDays(9));
        assertThat(office.claim(9)).isEmpty();
    }

    @Test
    void what_was_delivered_is_swept_after_a_day_and_what_is_dead_stays() {
        office.put(tenant, "a", "", clock.instant());
        office.put(tenant, "b", "", clock.instant());
        List<Claimed> both = office.claim(9);
        office.settle(both.get(0), new Outcome.Done());
        office.settle(both.get(1), new Outcome.Dead("gone"));
        clock.pass(Duration.ofDays(2));
        office.sweep();

        assertThat(database.within(tenant, () -> database.entities()
                .createQuery("select p.state from Parcel p", Parcel.State.class).getResultList()))
                .containsExactly(Parcel.State.DEAD);
    }

    @Test
    void a_handler_works_for_the_parcels_tenant_and_leaves_none_behind() {
        Set<UUID> seen = new HashSet<>();
        office.put(tenant, "a", "", clock.instant());
        office.round((key, body) -> {
            seen.add(CurrentTenant.id());
            return new Outcome.Done();
        });

        assertThat(seen).containsExactly(tenant);
        assertThat(CurrentTenant.id()).isEqualTo(CurrentTenant.NOBODY);
        clock.pass(Duration.ofDays(1));
        assertThat(office.claim(9)).isEmpty();
    }

    @Test
    void a_handler_that_fails_is_asked_again_later() {
        office.put(tenant, "a", "", clock.instant());
        office.round((key, body) -> {
            throw new IllegalStateException("on purpose");
        });
        assertThat(office.claim(9)).isEmpty();
        clock.pass(Duration.ofSeconds(12));

        assertThat(office.claim(9)).hasSize(1);
    }

    @Test
    void so_is_one_whose_transaction_is_rolled_back_under_it() {
        office.put(tenant, "a", "", clock.instant());
        office.round((key, body) -> {
            throw ParcelsContract.<RuntimeException>undeclared(new RollbackException("on purpose"));
        });
        clock.pass(Duration.ofSeconds(12));
        assertThat(office.claim(9)).as("long before its lease is over").hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T undeclared(Exception checked) throws T {
        throw (T) checked;
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        CountDownLatch start = new CountDownLatch(tasks.size());
        try {
            List<Future<T>> running = tasks.stream().map(task -> threads.submit(() -> {
                start.countDown();
                start.await();
                return task.call();
            })).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
