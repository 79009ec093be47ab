package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class GradeColumnsOnPostgresTest extends GradeColumnsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
