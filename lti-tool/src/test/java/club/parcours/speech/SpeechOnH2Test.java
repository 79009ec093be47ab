package club.parcours.speech;

import club.parcours.house.TestDatabase;

class SpeechOnH2Test extends SpeechContract {
    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
