package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class ScoreDeliveryOnPostgresTest extends ScoreDeliveryContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
