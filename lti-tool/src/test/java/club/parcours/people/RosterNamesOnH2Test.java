package club.parcours.people;

import club.parcours.house.TestDatabase;

class RosterNamesOnH2Test extends RosterNamesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
