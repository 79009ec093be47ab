package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class DeploymentsOnH2Test extends DeploymentsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
