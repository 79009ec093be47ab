package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class OwnFilesOnH2Test extends OwnFilesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
