package club.parcours.competence;

import club.parcours.house.TestDatabase;

class CompetencesOnH2Test extends CompetencesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
