package club.parcours.aside;

import club.parcours.house.TestDatabase;

class AsideOnPostgresTest extends AsideContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
