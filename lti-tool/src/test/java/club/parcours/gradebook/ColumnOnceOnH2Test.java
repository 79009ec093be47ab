package club.parcours.gradebook;

import club.parcours.house.TestDatabase;

class ColumnOnceOnH2Test extends ColumnOnceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
