package club.parcours.document;

import club.parcours.house.TestDatabase;

class TwoWindowsOnH2Test extends TwoWindowsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
