package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class TenancyOnPostgresTest extends TenancyContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
