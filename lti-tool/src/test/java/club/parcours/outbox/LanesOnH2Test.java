package club.parcours.outbox;

import club.parcours.house.TestDatabase;

class LanesOnH2Test extends LanesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
