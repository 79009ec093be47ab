package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class GradeComparisonOnPostgresTest extends GradeComparisonContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
