package club.parcours.document;

import club.parcours.house.TestDatabase;

class DocumentsOnH2Test extends DocumentsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
