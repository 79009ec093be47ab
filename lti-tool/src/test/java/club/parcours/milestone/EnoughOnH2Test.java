package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class EnoughOnH2Test extends EnoughContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
