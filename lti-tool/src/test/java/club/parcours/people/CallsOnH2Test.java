package club.parcours.people;

import club.parcours.house.TestDatabase;

class CallsOnH2Test extends CallsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
