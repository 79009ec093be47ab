package club.parcours.files;

import club.parcours.house.TestDatabase;

class FilesOnH2Test extends FilesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
