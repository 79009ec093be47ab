package club.parcours.aside;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.outbox.TestOutbox;
import club.parcours.privacy.Vault;
import java.time.Clock;

/** The room as the server wires it, on a test database. */
public final class TestAside {
    private TestAside() {}

    public static Aside on(TestDatabase database, Vault vault, Clock clock) {
        Aside aside = new Aside();
        aside.forms = new SetAsides();
        aside.forms.entities = database.entities();
        aside.outbox = new TestOutbox(database, clock);
        aside.vault = vault;
        aside.ids = new Ids();
        aside.clock = clock;
        return aside;
    }
}
