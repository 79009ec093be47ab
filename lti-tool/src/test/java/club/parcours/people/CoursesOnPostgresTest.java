package club.parcours.people;

import club.parcours.house.TestDatabase;

class CoursesOnPostgresTest extends CoursesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
