package club.parcours.competence;

import club.parcours.house.TestDatabase;

class ClaimLevelsOnPostgresTest extends ClaimLevelsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
