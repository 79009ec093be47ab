package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.CurrentTenant;
import club.parcours.privacy.Perishable;
import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.Organisations;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each room lets go of what is past its time, in each organisation, whatever fails elsewhere. */
class ExpirySweepTest {
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private final List<UUID> asked = new ArrayList<>();

    @Test
    void every_room_is_asked_for_every_organisation_until_nothing_is_left() {
        List<UUID> failed = new ArrayList<>();
        int[] left = {450};
        Perishable failing = now -> {
            failed.add(CurrentTenant.id());
            throw new IllegalStateException("the database is gone");
        };
        Perishable inPortions = now -> {
            asked.add(CurrentTenant.id());
            int portion = Math.min(200, left[0]);
            left[0] -= portion;
            return portion;
        };
        ExpirySweep sweep = new ExpirySweep();
        sweep.clock = Clock.systemUTC();
        sweep.organisations = new Organisations() {
            @Override
            public List<OrganisationView> all() {
                return List.of(new OrganisationView(FIRST, "one", true, Instant.EPOCH), new OrganisationView(SECOND, "two", false,
                        Instant.EPOCH));
            }
        };
        sweep.rooms = rooms(List.of(failing, inPortions));
        sweep.letGo();

        assertThat(failed).containsExactly(FIRST, SECOND);
        assertThat(asked).as("450 in three portions, and one that brings nothing").containsExactly(FIRST, FIRST, FIRST, FIRST, SECOND);
        assertThat(CurrentTenant.id()).isEqualTo(CurrentTenant.NOBODY);
    }

    @SuppressWarnings("unchecked")
    private static Instance<Perishable> rooms(List<Perishable> rooms) {
        return (Instance<Perishable>) Proxy.newProxyInstance(ExpirySweepTest.class.getClassLoader(), new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("forEach")) {
                        rooms.forEach((Consumer<Perishable>) arguments[0]);
                        return null;
                    }
                    return rooms.iterator();
                });
    }
}
