package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class TwoPagesOnH2Test extends TwoPagesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
