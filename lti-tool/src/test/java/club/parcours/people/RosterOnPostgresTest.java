package club.parcours.people;

import club.parcours.house.TestDatabase;

class RosterOnPostgresTest extends RosterContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
