package club.parcours.people;

import club.parcours.house.TestDatabase;

class RosterGroupsOnPostgresTest extends RosterGroupsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
