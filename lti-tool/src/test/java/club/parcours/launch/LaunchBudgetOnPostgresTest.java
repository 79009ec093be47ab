package club.parcours.launch;

import club.parcours.house.TestDatabase;

class LaunchBudgetOnPostgresTest extends LaunchBudgetContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
