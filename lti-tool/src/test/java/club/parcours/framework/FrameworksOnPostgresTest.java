package club.parcours.framework;

import club.parcours.house.TestDatabase;

class FrameworksOnPostgresTest extends FrameworksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
