package club.parcours.launch;

import club.parcours.house.TestDatabase;

class LaunchBudgetOnH2Test extends LaunchBudgetContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
