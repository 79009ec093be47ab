package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Ids;
import club.parcours.lti.LaunchRejected;
import club.parcours.lti.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class RefusedLaunchesContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = database();
    private final UUID registration = UUID.randomUUID();
    private final RefusedLaunches refused = new RefusedLaunches() {
        @Override
        void add(RefusedLaunchView told) {
            database.within(CurrentTenant.NOBODY, () -> super.add(told));
        }
    };
    private final LaunchInspector inspector = new LaunchInspector();

    RefusedLaunchesContract() {
        refused.entities = database.entities();
        inspector.refused = refused;
        inspector.ids = new Ids();
        inspector.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    abstract TestDatabase database();

    @Test
    void a_refusal_is_kept_with_its_step_and_the_names_of_claims() {
        RefusedLaunchView one = new RefusedLaunchView(UUID.randomUUID(), NOW, registration, "7",
                "jwt_signature_invalid", "0a1b2c3d", List.of("iss", "aud"), 2);
        refused.add(one);

        assertThat(newest(Optional.empty())).containsExactly(one);
    }

    @Test
    void the_newest_two_hundred_of_a_registration_are_kept() {
        UUID other = UUID.randomUUID();
        refused.add(refusal(other, 0));
        for (int i = 0; i < RefusedLaunches.KEPT + 5; i++) {
            refused.add(refusal(registration, i));
        }

        assertThat(rows(registration)).isEqualTo(RefusedLaunches.KEPT);
        assertThat(newest(Optional.empty()).get(0).at()).isEqualTo(NOW.plusSeconds(RefusedLaunches.KEPT + 4));
        assertThat(rows(other)).isEqualTo(1);
    }

    @Test
    void pages_follow_each_other_without_a_gap_also_within_one_moment() {
        for (int i = 0; i < RefusedLaunches.PAGE + 7; i++) {
            refused.add(refusal(registration, 0));
        }
        List<RefusedLaunchView> first = newest(Optional.empty());
        List<RefusedLaunchView> second = newest(LaunchInspector.next(first));

        assertThat(first).hasSize(RefusedLaunches.PAGE);
        assertThat(second).hasSize(7).doesNotContainAnyElementsOf(first);
        assertThat(LaunchInspector.next(second)).isEmpty();
    }

    @Test
    void a_page_is_one_statement_however_much_there_is() {
        refused.add(refusal(registration, 0));
        assertThat(statements()).isEqualTo(1);
        for (int i = 1; i < 60; i++) {
            refused.add(refusal(registration, i));
        }
        assertThat(statements()).isEqualTo(1);
    }

    @Test
    void other_registrations_are_not_seen() {
        refused.add(refusal(UUID.randomUUID(), 0));

        assertThat(newest(Optional.empty())).isEmpty();
    }

    @Test
    void a_flood_leaves_as_many_rows_as_a_minute_holds() {
        for (int i = 0; i < 1000; i++) {
            inspector.note(new LaunchRejected(Reason.JWT_MALFORMED), Optional.of(registration), "0a1b2c3d");
        }

        assertThat(rows(registration)).isEqualTo(LaunchInspector.NOTED_PER_MINUTE);
    }

    @Test
    void a_flood_at_one_registration_hides_no_refusal_at_another() {
        UUID other = UUID.randomUUID();
        for (int i = 0; i < 1000; i++) {
            inspector.note(new LaunchRejected(Reason.JWT_MALFORMED), Optional.of(registration), "0a1b2c3d");
        }
        inspector.note(new LaunchRejected(Reason.ROLES_MISSING), Optional.of(other), "0a1b2c3e");

        assertThat(rows(other)).isEqualTo(1);
    }

    @Test
    void what_comes_from_nobody_known_is_counted_and_not_written() {
        long before = all();
        inspector.note(new LaunchRejected(Reason.REGISTRATION_UNKNOWN), Optional.empty(), "0a1b2c3d");

        assertThat(inspector.unplaced()).isEqualTo(1);
        assertThat(all()).isEqualTo(before);
    }

    private int statements() {
        return database.statements(() -> newest(Optional.empty()));
    }

    private List<RefusedLaunchView> newest(Optional<UUID> before) {
        return database.within(CurrentTenant.NOBODY, () -> refused.of(List.of(registration), before));
    }

    private long rows(UUID of) {
        return database.within(CurrentTenant.NOBODY, () -> database.entities()
                .createQuery("select count(r) from RefusedLaunch r where r.registration = :registration", Long.class)
                .setParameter("registration", of).getSingleResult());
    }

    private long all() {
        return database.within(CurrentTenant.NOBODY, () -> database.entities()
                .createQuery("select count(r) from RefusedLaunch r", Long.class).getSingleResult());
    }

    private static RefusedLaunchView refusal(UUID registration, int second) {
        return new RefusedLaunchView(UUID.randomUUID(), NOW.plusSeconds(second), registration, "1", "state_expired",
                "0a1b2c3d", List.of(), 0);
    }
}
