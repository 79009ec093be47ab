package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class ToldStepsOnH2Test extends ToldStepsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
