package club.parcours.course;

import club.parcours.house.TestDatabase;

class CopiesOnH2Test extends CopiesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
