package club.parcours.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class AuditTrailContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final AuditTrail trail = TestTrail.on(database, clock);
    private final UUID tenant = UUID.randomUUID();
    private final PersonId ada = new PersonId(UUID.randomUUID());

    abstract TestDatabase database();

    @Test
    void what_was_done_last_stands_first() {
        operator("organisation-created");
        referent("settings-changed");

        assertThat(of(tenant)).extracting(AuditView::deed).containsExactly("settings-changed", "organisation-created");
        assertThat(of(tenant)).extracting(AuditView::operator).containsExactly(false, true);
        assertThat(of(tenant).get(0).person()).contains(ada.toString());
    }

    @Test
    void another_tenant_sees_none_of_it_and_an_operator_all() {
        clock.pass(Duration.ofDays(36_500)); // later than whatever other tests have left
        referent("settings-changed");

        assertThat(of(UUID.randomUUID())).isEmpty();
        assertThat(in(() -> trail.all(Optional.empty()))).anyMatch(entry -> entry.tenant().equals(Optional.of(tenant)));
    }

    @Test
    void a_long_trail_comes_slice_by_slice_each_entry_once_also_of_one_moment() {
        IntStream.range(0, 65).forEach(i -> {
            in(() -> {
                trail.operatorDid(Optional.of(tenant), "registration-changed", Optional.empty(), String.valueOf(i));
                return i;
            });
            if (i % 7 == 0) {
                clock.pass(Duration.ofMillis(1));
            }
        });

        List<AuditView> seen = new ArrayList<>();
        Optional<UUID> before = Optional.empty();
        do {
            Optional<UUID> from = before;
            List<AuditView> slice = in(() -> trail.of(tenant, from));
            seen.addAll(slice);
            before = AuditTrail.next(slice);
        } while (before.isPresent());

        assertThat(seen).hasSize(65).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
        assertThat(database.statements(() -> of(tenant))).isEqualTo(1);
    }

    @Test
    void erasing_somebody_leaves_the_deed_and_forgets_who_did_it() {
        referent("settings-changed");
        AuditData data = new AuditData();
        data.entries = trail.entries;

        assertThat(in(() -> data.export(ada))).asList().hasSize(1);
        in(() -> {
            data.erase(ada);
            return ada;
        });

        assertThat(of(tenant)).singleElement().satisfies(entry -> {
            assertThat(entry.person()).isEmpty();
            assertThat(entry.operator()).isFalse();
        });
    }

    private void operator(String deed) {
        in(() -> {
            trail.operatorDid(Optional.of(tenant), deed, Optional.of(tenant), "detail");
            return deed;
        });
        clock.pass(Duration.ofSeconds(1));
    }

    private void referent(String deed) {
        Viewer viewer = new Viewer("0a1b2c3d", tenant, ada, UUID.randomUUID(), Role.REFERENT, "fr", Optional.empty(),
                ZoneOffset.UTC, false);
        in(() -> {
            trail.did(viewer, deed, Optional.empty(), "");
            return deed;
        });
        clock.pass(Duration.ofSeconds(1));
    }

    private List<AuditView> of(UUID whose) {
        return in(() -> trail.of(whose, Optional.empty()));
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
