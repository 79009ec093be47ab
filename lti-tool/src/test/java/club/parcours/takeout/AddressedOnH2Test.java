package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class AddressedOnH2Test extends AddressedContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
