package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class QueueOnH2Test extends QueueContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
