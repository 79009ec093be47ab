package club.parcours.people;

import club.parcours.house.TestDatabase;

class CallNameOnH2Test extends CallNameContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
