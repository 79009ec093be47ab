package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class NoteFilesOnH2Test extends NoteFilesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
