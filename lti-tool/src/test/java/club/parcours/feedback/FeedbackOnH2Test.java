package club.parcours.feedback;

import club.parcours.house.TestDatabase;

class FeedbackOnH2Test extends FeedbackContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
