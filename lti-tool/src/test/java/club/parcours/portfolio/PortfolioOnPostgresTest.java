package club.parcours.portfolio;

import club.parcours.house.TestDatabase;

class PortfolioOnPostgresTest extends PortfolioContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
