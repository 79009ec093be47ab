package club.parcours.files;

import club.parcours.house.TestDatabase;

class RoomOnH2Test extends RoomContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
