package club.parcours.place;

import club.parcours.house.TestDatabase;

class PlacesOnH2Test extends PlacesContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
