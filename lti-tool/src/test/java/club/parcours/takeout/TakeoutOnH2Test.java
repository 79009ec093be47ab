package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class TakeoutOnH2Test extends TakeoutContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
