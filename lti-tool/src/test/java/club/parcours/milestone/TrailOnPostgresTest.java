package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class TrailOnPostgresTest extends TrailContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
