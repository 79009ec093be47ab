package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class EnoughOnPostgresTest extends EnoughContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
