package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class ReadersOnPostgresTest extends ReadersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
