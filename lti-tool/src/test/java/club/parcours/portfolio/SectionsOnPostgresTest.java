package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class SectionsOnPostgresTest extends SectionsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
