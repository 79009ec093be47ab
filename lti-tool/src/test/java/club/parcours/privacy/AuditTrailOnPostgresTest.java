package club.parcours.privacy;

import club.parcours.house.TestDatabase;

class AuditTrailOnPostgresTest extends AuditTrailContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
