package club.parcours.people;

import club.parcours.house.TestDatabase;

class RosterOnH2Test extends RosterContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
