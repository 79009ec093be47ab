package club.parcours.web;

import club.parcours.house.TestDatabase;

class BrowserSessionsOnH2Test extends BrowserSessionsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
