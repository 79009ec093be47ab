package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class PacksOnPostgresTest extends PacksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
