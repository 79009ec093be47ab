package club.parcours.outbox;

import club.parcours.house.TestDatabase;

class ParkingOnH2Test extends ParkingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
