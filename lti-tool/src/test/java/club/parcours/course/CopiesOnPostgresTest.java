package club.parcours.course;

import club.parcours.house.TestDatabase;

class CopiesOnPostgresTest extends CopiesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
