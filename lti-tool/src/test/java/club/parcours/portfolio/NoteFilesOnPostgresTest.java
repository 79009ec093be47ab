package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class NoteFilesOnPostgresTest extends NoteFilesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
