package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class MilestonesOnH2Test extends MilestonesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
