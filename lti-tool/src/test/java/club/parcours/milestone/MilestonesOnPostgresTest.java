package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class MilestonesOnPostgresTest extends MilestonesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
