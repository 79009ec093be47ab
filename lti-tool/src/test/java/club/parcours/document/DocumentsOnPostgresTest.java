package club.parcours.document;

import club.parcours.house.TestDatabase;

class DocumentsOnPostgresTest extends DocumentsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
