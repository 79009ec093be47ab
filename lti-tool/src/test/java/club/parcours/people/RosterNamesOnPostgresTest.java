package club.parcours.people;

import club.parcours.house.TestDatabase;

class RosterNamesOnPostgresTest extends RosterNamesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
