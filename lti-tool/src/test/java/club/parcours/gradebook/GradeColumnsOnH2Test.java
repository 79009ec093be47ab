package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class GradeColumnsOnH2Test extends GradeColumnsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
