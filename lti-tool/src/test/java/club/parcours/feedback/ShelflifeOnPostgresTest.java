package club.parcours.feedback;

import club.parcours.house.TestDatabase;

class ShelflifeOnPostgresTest extends ShelflifeContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
