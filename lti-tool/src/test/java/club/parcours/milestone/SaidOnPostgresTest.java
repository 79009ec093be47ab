package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class SaidOnPostgresTest extends SaidContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
