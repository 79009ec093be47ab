package club.parcours.competence;

import club.parcours.house.TestDatabase;

class OwnWordsOnPostgresTest extends OwnWordsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
