package club.parcours.people;

import club.parcours.house.TestDatabase;

class NoticeOnH2Test extends NoticeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
