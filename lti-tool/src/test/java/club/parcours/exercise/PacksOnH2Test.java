package club.parcours.exercise;

import club.parcours.house.TestDatabase;

class PacksOnH2Test extends PacksContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
