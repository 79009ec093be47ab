package club.parcours.outbox;

import club.parcours.house.TestDatabase;

class ParcelsOnH2Test extends ParcelsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
