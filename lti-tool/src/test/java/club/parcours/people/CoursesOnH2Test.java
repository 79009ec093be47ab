package club.parcours.people;

import club.parcours.house.TestDatabase;

class CoursesOnH2Test extends CoursesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
