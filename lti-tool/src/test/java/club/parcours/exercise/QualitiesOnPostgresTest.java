package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class QualitiesOnPostgresTest extends QualitiesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
