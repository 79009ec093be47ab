package club.parcours.people;

import club.parcours.house.TestDatabase;

class RosterGroupsOnH2Test extends RosterGroupsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
