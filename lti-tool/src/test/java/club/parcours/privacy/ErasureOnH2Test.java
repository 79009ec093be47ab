package club.parcours.privacy;

import club.parcours.house.TestDatabase;

class ErasureOnH2Test extends ErasureContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
