package club.parcours.ops;

import club.parcours.house.TestDatabase;

class OperatorsOnPostgresTest extends OperatorsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
