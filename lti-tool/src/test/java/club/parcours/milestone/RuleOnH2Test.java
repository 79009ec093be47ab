package club.parcours.milestone;

import club.parcours.house.TestDatabase;

class RuleOnH2Test extends RuleContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
