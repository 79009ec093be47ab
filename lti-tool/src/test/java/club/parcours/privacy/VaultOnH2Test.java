package club.parcours.privacy;

import club.parcours.house.TestDatabase;

class VaultOnH2Test extends VaultContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
