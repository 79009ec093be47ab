package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class PortfolioOnH2Test extends PortfolioContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
