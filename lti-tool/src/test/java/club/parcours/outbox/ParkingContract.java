package club.parcours.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.NotFound;
import club.parcours.lti.MovingClock;
import club.parcours.outbox.Parcel.Claimed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ParkingContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final MovingClock clock = new MovingClock();
    private final TestOutbox office = new TestOutbox(database, clock);
    private final Parking parking = new Parking();

    abstract TestDatabase database();

    @BeforeEach
    void nothing_waits() {
        parking.parcels = office.parcels;
        parking.clock = clock;
        in(() -> database.entities().createQuery("delete from Parcel p").executeUpdate());
    }

    @Test
    void a_parcel_that_was_given_up_is_told_with_its_reason_and_without_its_content() {
        giveUp("a");
        office.put(tenant, "b", "on its way", clock.instant());

        OutboxView view = view();
        assertThat(view.waiting()).isEqualTo(1);
        assertThat(view.due()).contains(clock.instant());
        assertThat(view.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.tenant()).isEqualTo(tenant);
            assertThat(parked.reason()).isEqualTo("why");
            assertThat(parked.toString()).doesNotContain("body of a");
        });
        assertThat(database.statements(this::view)).isEqualTo(2);
    }

    @Test
    void sent_again_it_goes_out_as_it_was_and_its_handler_is_told() {
        giveUp("a");
        UUID parked = view().parked().get(0).id();
        again(parked);

        List<String> told = new ArrayList<>();
        office.round(new ParcelHandler() {
            @Override
            public String kind() {
                return "kind";
            }

            @Override
            public void revived(String key) {
                told.add("revived " + key);
            }

            @Override
            public Outcome handle(String key, String body) {
                told.add(key + " " + body);
                return new Outcome.Done();
            }

            @Override
            public void givenUp(String key) {
                throw new IllegalStateException("given up " + key);
            }
        });
        assertThat(told).containsExactly("revived a", "a body of a");
        assertThat(view().parked()).isEmpty();
    }

    @Test
    void what_is_not_parked_or_has_a_successor_cannot_be_sent_again() {
        giveUp("a");
        UUID parked = view().parked().get(0).id();
        office.put(tenant, "a", "newer", clock.instant());

        assertThatThrownBy(() -> again(parked)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> again(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThat(office.claim(9)).extracting(Claimed::body).containsExactly("newer");
    }

    @Test
    void many_come_slice_by_slice() {
        for (int i = 0; i < 31; i++) {
            giveUp("a" + i);
        }
        OutboxView first = view();
        OutboxView second = in(() -> parking.view(first.next()));

        assertThat(first.parked()).hasSize(30);
        assertThat(second.parked()).hasSize(1).doesNotContainAnyElementsOf(first.parked());
        assertThat(second.next()).isEmpty();
    }

    private void giveUp(String key) {
        office.put(tenant, key, "body of " + key, clock.instant());
        Claimed claimed = office.claim(1).get(0);
        office.settle(claimed, new Outcome.Dead("why"));
    }

    private OutboxView view() {
        return in(() -> parking.view(Optional.empty()));
    }

    private void again(UUID parcel) {
        in(() -> {
            parking.sendAgain(parcel);
            return parcel;
        });
    }

    private <T> T in(Callable<T> work) {
        return database.within(CurrentTenant.NOBODY, work);
    }
}
