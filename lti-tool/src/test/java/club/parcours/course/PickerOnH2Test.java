package club.parcours.course;

import club.parcours.house.TestDatabase;

class PickerOnH2Test extends PickerContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
