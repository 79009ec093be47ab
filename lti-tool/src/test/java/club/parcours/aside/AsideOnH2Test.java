package club.parcours.aside;

import club.parcours.house.TestDatabase;

class AsideOnH2Test extends AsideContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
