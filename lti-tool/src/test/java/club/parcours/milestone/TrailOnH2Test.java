package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class TrailOnH2Test extends TrailContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
