package club.parcours.files;

import club.parcours.house.TestDatabase;

class RoomOnPostgresTest extends RoomContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
