package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class ScoreDeliveryOnH2Test extends ScoreDeliveryContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
