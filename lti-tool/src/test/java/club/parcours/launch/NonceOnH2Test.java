package club.parcours.launch;

import club.parcours.house.TestDatabase;

class NonceOnH2Test extends NonceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
