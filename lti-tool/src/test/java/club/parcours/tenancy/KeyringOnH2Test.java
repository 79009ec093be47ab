package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class KeyringOnH2Test extends KeyringContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
