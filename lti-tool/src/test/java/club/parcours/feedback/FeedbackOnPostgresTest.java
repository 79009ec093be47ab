package club.parcours.feedback;

import club.parcours.house.TestDatabase;

class FeedbackOnPostgresTest extends FeedbackContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
