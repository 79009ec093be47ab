package club.parcours.document;

import club.parcours.house.TestDatabase;

class TwoWindowsOnPostgresTest extends TwoWindowsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
