package club.parcours.files;

import club.parcours.house.TestDatabase;

class SecondFormOnPostgresTest extends SecondFormContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
