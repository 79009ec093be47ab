package club.parcours.people;

import club.parcours.house.TestDatabase;

class NoticeOnPostgresTest extends NoticeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
