package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class OwnFilesOnPostgresTest extends OwnFilesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
