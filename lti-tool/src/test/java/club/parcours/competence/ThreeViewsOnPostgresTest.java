package club.parcours.competence;

import club.parcours.house.TestDatabase;

class ThreeViewsOnPostgresTest extends ThreeViewsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
