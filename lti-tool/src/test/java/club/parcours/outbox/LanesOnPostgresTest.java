package club.parcours.outbox;

import club.parcours.house.TestDatabase;

class LanesOnPostgresTest extends LanesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
