package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class KeyringOnPostgresTest extends KeyringContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
