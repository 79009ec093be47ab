package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class SecondClicksOnPostgresTest extends SecondClicksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
