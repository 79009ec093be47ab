package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class TwoPagesOnPostgresTest extends TwoPagesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
