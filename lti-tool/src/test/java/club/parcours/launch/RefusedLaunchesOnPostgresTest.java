package club.parcours.launch;

import club.parcours.house.TestDatabase;

class RefusedLaunchesOnPostgresTest extends RefusedLaunchesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
