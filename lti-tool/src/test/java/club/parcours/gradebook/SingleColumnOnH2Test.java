package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class SingleColumnOnH2Test extends SingleColumnContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
