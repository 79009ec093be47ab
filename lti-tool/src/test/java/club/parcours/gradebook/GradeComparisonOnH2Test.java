package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class GradeComparisonOnH2Test extends GradeComparisonContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
