package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class RuleOnPostgresTest extends RuleContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
