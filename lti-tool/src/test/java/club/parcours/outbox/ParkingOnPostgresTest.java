package club.parcours.outbox;

import club.parcours.house.TestDatabase;

class ParkingOnPostgresTest extends ParkingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
