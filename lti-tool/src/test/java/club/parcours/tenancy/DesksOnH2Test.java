package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class DesksOnH2Test extends DesksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
