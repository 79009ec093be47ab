package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class QualitiesOnH2Test extends QualitiesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
