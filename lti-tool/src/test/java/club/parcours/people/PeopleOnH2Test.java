package club.parcours.people;

import club.parcours.house.TestDatabase;

class PeopleOnH2Test extends PeopleContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
