package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class CorrectionsOnH2Test extends CorrectionsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
