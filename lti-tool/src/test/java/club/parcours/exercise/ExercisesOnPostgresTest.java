package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class ExercisesOnPostgresTest extends ExercisesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
