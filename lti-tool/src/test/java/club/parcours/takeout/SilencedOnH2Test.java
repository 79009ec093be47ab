package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class SilencedOnH2Test extends SilencedContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
