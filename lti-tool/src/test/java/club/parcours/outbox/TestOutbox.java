package club.parcours.outbox;

import static java.time.temporal.ChronoUnit.MILLIS;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Tokens;
import club.parcours.outbox.Parcel.Claimed;
import club.parcours.outbox.Parcel.Fresh;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** The outbox on a test database: each of its calls in a transaction of its own, rounds on the caller's thread. */
public final class TestOutbox extends Outbox {
    private final TestDatabase database;
    final Parcels parcels = new Parcels();
    private final Counter counter = new Counter();

    public TestOutbox(TestDatabase database, Clock clock) {
        this.database = database;
        parcels.entities = database.entities();
        counter.parcels = parcels;
        counter.clock = clock;
        counter.chance = new Tokens();
        counter.config = new ClubConfig();
        counter.config.outboxLease = Duration.ofMinutes(2);
        super.clock = clock;
    }

    /** Joins the transaction of the test's thread. */
    @Override
    public void put(String kind, String key, String body, Instant notBefore) {
        put(kind, key, "", body, notBefore);
    }

    @Override
    public void put(String kind, String key, UUID platform, String body, Instant notBefore) {
        put(kind, key, platform.toString(), body, notBefore);
    }

    private void put(String kind, String key, String lane, String body, Instant notBefore) {
        parcels.put(new Fresh(UUID.randomUUID(), CurrentTenant.id(), kind, key, lane, body),
                notBefore.truncatedTo(MILLIS), clock.instant().truncatedTo(MILLIS));
    }

    @Override
    public void hurry(UUID platform) {
        parcels.hurry(platform.toString(), clock.instant().truncatedTo(MILLIS));
    }

    void put(UUID tenant, String key, String body, Instant notBefore) {
        database.within(tenant, () -> put("kind", key, body, notBefore));
    }

    void put(UUID tenant, String key, UUID platform, Instant notBefore) {
        database.within(tenant, () -> put("kind", key, platform, "", notBefore));
    }

    List<Claimed> claim(int most) {
        return database.within(CurrentTenant.NOBODY, () -> counter.claim(most));
    }

    boolean settle(Claimed claimed, Outcome outcome) {
        return database.within(claimed.tenant(), () -> counter.settle(claimed, outcome));
    }

    void sweep() {
        database.within(CurrentTenant.NOBODY, counter::sweep);
    }

    void round(BiFunction<String, String, Outcome> handler) {
        round(handler(handler));
    }

    static ParcelHandler handler(BiFunction<String, String, Outcome> handler) {
        return new ParcelHandler() {
            @Override
            public String kind() {
                return "kind";
            }

            @Override
            public Outcome handle(String key, String body) {
                return handler.apply(key, body);
            }

            @Override
            public void givenUp(String key) {
                throw new IllegalStateException("given up " + key);
            }
        };
    }

    /** One round of the clerk with this handler alone; returns when all work is done. */
    public void round(ParcelHandler handler) {
        clerk(handler).round(Runnable::run);
    }

    /** A clerk with this handler alone, who has as many hands as any. */
    Clerk clerk(ParcelHandler handler) {
        Clerk clerk = new Clerk() {
            @Override
            Optional<ParcelHandler> handlerOf(Claimed parcel) {
                return Optional.of(handler).filter(only -> only.kind().equals(parcel.kind()));
            }

            @Override
            void nudge() {
                // the test asks for the next round itself
            }
        };
        clerk.counter = new Alone();
        return clerk;
    }

    /** The counter as the container makes it: each call a transaction. */
    private final class Alone extends Counter {
        @Override
        List<Claimed> claim(int most) {
            return TestOutbox.this.claim(most);
        }

        @Override
        boolean settle(Claimed claimed, Outcome outcome) {
            return TestOutbox.this.settle(claimed, outcome);
        }

        @Override
        boolean later(Claimed claimed, Duration atLeast, String error) {
            return database.within(claimed.tenant(), () -> counter.later(claimed, atLeast, error));
        }
    }
}
