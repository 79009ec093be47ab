package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class StatusTableOnH2Test extends StatusTableContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
