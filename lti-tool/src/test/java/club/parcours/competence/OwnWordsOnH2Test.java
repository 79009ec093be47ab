package club.parcours.competence;

import club.parcours.house.TestDatabase;

class OwnWordsOnH2Test extends OwnWordsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
