package club.parcours.files;

import club.parcours.house.TestDatabase;

class SecondFormOnH2Test extends SecondFormContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
