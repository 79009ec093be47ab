package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class KeepingOnPostgresTest extends KeepingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
