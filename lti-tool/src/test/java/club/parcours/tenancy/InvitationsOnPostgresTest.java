package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class InvitationsOnPostgresTest extends InvitationsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
