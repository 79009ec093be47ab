package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class StatusTableOnPostgresTest extends StatusTableContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
