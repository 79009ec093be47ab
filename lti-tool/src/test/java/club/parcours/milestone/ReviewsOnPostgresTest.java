package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class ReviewsOnPostgresTest extends ReviewsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
