package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class ExercisesOnH2Test extends ExercisesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
