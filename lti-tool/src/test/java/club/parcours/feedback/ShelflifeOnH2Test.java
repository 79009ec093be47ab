package club.parcours.feedback;

import club.parcours.house.TestDatabase;

class ShelflifeOnH2Test extends ShelflifeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
