package club.parcours.takeout;

import club.parcours.house.TestDatabase;

class AddressedOnPostgresTest extends AddressedContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
