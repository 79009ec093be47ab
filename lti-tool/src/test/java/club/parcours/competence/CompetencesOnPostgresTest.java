package club.parcours.competence;

import club.parcours.house.TestDatabase;

class CompetencesOnPostgresTest extends CompetencesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
