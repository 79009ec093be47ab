package club.parcours.people;

import club.parcours.house.TestDatabase;

class PeopleOnPostgresTest extends PeopleContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
