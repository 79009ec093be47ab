package club.parcours.feedback;

import club.parcours.house.TestDatabase;

class SurveysOnH2Test extends SurveysContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
