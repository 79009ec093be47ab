package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class ToldAnswersOnH2Test extends ToldAnswersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
