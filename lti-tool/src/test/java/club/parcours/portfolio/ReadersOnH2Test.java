package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class ReadersOnH2Test extends ReadersContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
