package club.parcours.privacy;

import club.parcours.house.TestDatabase;

class VaultOnPostgresTest extends VaultContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
