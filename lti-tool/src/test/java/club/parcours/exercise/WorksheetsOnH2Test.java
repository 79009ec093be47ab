package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class WorksheetsOnH2Test extends WorksheetsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
