package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class SingleColumnOnPostgresTest extends SingleColumnContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
