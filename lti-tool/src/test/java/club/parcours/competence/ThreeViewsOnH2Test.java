package club.parcours.competence;

import club.parcours.house.TestDatabase;

class ThreeViewsOnH2Test extends ThreeViewsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
