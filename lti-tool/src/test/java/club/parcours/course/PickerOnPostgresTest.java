package club.parcours.course;

import club.parcours.house.TestDatabase;

class PickerOnPostgresTest extends PickerContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
