package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class WorksheetsOnPostgresTest extends WorksheetsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
