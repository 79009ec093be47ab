package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class ToldAnswersOnPostgresTest extends ToldAnswersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
