package club.parcours.speech;

import club.parcours.house.TestDatabase;

class SpeechOnPostgresTest extends SpeechContract {
    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
