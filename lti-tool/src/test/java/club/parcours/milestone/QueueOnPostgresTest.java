package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class QueueOnPostgresTest extends QueueContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
