package club.parcours.launch;

import club.parcours.house.TestDatabase;

class RefusedLaunchesOnH2Test extends RefusedLaunchesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
