package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class SecondClicksOnH2Test extends SecondClicksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
