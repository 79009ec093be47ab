package club.parcours.competence;

import club.parcours.house.TestDatabase;

class SaidAnewOnH2Test extends SaidAnewContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
