package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class TakeoutOnPostgresTest extends TakeoutContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
