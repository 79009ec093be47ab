package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class RuleClaimsOnH2Test extends RuleClaimsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
