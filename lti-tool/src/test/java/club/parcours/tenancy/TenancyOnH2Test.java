package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class TenancyOnH2Test extends TenancyContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
