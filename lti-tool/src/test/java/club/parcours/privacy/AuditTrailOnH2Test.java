package club.parcours.privacy;

import club.parcours.house.TestDatabase;

class AuditTrailOnH2Test extends AuditTrailContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
