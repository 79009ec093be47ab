package club.parcours.competence;

import club.parcours.house.TestDatabase;

class SaidAnewOnPostgresTest extends SaidAnewContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
