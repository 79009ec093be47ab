package club.parcours.document;

import club.parcours.house.TestDatabase;

class CvClaimsOnH2Test extends CvClaimsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
