package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class ToldStepsOnPostgresTest extends ToldStepsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
