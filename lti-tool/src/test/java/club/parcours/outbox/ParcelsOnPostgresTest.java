package club.parcours.outbox;

import club.parcours.house.TestDatabase;

class ParcelsOnPostgresTest extends ParcelsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
