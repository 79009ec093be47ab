package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class ReviewDataOnH2Test extends ReviewDataContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
