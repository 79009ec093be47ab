package club.parcours.people;

import club.parcours.house.TestDatabase;

class CallNameOnPostgresTest extends CallNameContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
