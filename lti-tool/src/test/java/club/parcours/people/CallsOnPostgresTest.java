package club.parcours.people;

import club.parcours.house.TestDatabase;

class CallsOnPostgresTest extends CallsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
