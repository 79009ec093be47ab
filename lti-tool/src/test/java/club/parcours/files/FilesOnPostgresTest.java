package club.parcours.files;

import club.parcours.house.TestDatabase;

class FilesOnPostgresTest extends FilesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
