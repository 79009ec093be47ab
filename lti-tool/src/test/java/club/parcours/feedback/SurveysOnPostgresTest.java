package club.parcours.feedback;

import club.parcours.house.TestDatabase;

class SurveysOnPostgresTest extends SurveysContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
