package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class KeepingOnH2Test extends KeepingContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
