package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class RuleClaimsOnPostgresTest extends RuleClaimsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
