package club.parcours.framework;

import club.parcours.house.TestDatabase;

class FrameworksOnH2Test extends FrameworksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
