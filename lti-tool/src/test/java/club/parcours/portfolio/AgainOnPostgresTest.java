package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class AgainOnPostgresTest extends AgainContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
