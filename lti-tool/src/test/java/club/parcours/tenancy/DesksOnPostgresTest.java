package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class DesksOnPostgresTest extends DesksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
