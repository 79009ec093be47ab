package club.parcours.outbox;

import club.parcours.house.TestDatabase;
import java.time.Clock;

/** The parking as the server wires it, on a test database; each call needs a transaction. */
public final class TestParking {
    private TestParking() {}

    public static Parking on(TestDatabase database, Clock clock) {
        Parking parking = new Parking();
        parking.parcels = new Parcels();
        parking.parcels.entities = database.entities();
        parking.clock = clock;
        return parking;
    }
}
