package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class ReviewDataOnPostgresTest extends ReviewDataContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
