package club.parcours.competence;

import club.parcours.house.TestDatabase;

class ClaimLevelsOnH2Test extends ClaimLevelsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
