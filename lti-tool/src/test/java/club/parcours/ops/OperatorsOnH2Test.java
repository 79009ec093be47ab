package club.parcours.ops;

import club.parcours.house.TestDatabase;

class OperatorsOnH2Test extends OperatorsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
