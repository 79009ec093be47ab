package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class ReviewsOnH2Test extends ReviewsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
