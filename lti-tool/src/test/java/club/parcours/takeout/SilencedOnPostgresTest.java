package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class SilencedOnPostgresTest extends SilencedContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
