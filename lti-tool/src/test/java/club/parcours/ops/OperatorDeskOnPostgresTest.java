package club.parcours.ops;

import club.parcours.house.TestDatabase;

class OperatorDeskOnPostgresTest extends OperatorDeskContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
