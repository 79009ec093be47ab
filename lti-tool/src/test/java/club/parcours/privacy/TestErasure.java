package club.parcours.privacy;

import club.parcours.house.TestDatabase;
import club.parcours.outbox.Outbox;
import club.parcours.web.BrowserSessions;
import java.time.Clock;
import java.util.stream.Stream;

/** Erasing as the server wires it, on a test database, with the trail and these holders. */
final class TestErasure {
    private TestErasure() {}

    static Erasure on(TestDatabase database, Clock clock, Vault vault, BrowserSessions sessions, Outbox outbox,
            PersonalDataHolder... others) {
        AuditData deeds = new AuditData();
        deeds.entries = new AuditEntries();
        deeds.entries.entities = database.entities();
        Erasure erasure = new Erasure();
        erasure.holders = TestOwnData.instance(Stream.concat(Stream.of(others), Stream.of(deeds)).toList());
        erasure.data = new OwnData();
        erasure.data.holders = erasure.holders;
        erasure.vault = vault;
        erasure.sessions = sessions;
        erasure.trail = TestTrail.on(database, clock);
        erasure.outbox = outbox;
        erasure.clock = clock;
        return erasure;
    }
}
