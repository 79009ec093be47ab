package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class CorrectionsOnPostgresTest extends CorrectionsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
