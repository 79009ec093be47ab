package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class AgainOnH2Test extends AgainContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
