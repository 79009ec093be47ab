package club.parcours.web;

import club.parcours.house.TestDatabase;

class BrowserSessionsOnPostgresTest extends BrowserSessionsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
