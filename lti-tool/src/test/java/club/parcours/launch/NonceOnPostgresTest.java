package club.parcours.launch;

import club.parcours.house.TestDatabase;

class NonceOnPostgresTest extends NonceContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
