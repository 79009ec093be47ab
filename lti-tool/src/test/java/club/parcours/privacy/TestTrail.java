package club.parcours.privacy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import java.time.Clock;

/** The audit trail as the server wires it, on a test database; each call needs a transaction. */
public final class TestTrail {
    private TestTrail() {}

    public static AuditTrail on(TestDatabase database, Clock clock) {
        AuditTrail trail = new AuditTrail();
        trail.entries = new AuditEntries();
        trail.entries.entities = database.entities();
        trail.ids = new Ids();
        trail.clock = clock;
        return trail;
    }
}
