package club.parcours.privacy;

import club.parcours.house.TestDatabase;

class ErasureOnPostgresTest extends ErasureContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
