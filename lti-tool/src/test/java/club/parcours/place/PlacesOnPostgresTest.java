package club.parcours.place;

import club.parcours.house.TestDatabase;

class PlacesOnPostgresTest extends PlacesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
