package club.parcours.document;

import club.parcours.house.TestDatabase;

class CvClaimsOnPostgresTest extends CvClaimsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
