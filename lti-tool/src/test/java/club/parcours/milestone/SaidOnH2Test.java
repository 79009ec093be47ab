package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class SaidOnH2Test extends SaidContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
