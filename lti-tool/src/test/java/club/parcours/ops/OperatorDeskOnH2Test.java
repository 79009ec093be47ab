package club.parcours.ops;

import club.parcours.house.TestDatabase;

class OperatorDeskOnH2Test extends OperatorDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
