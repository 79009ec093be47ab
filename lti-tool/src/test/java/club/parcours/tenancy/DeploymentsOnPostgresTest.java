package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class DeploymentsOnPostgresTest extends DeploymentsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
