package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class ColumnOnceOnPostgresTest extends ColumnOnceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
