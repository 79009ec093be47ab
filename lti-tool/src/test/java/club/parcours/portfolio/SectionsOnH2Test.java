package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class SectionsOnH2Test extends SectionsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
