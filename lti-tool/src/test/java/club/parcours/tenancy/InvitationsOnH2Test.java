package club.parcours.tenancy;

import club.parcours.house.TestDatabase;

class InvitationsOnH2Test extends InvitationsContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
