package club.parcours.tenancy;

import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Ids;
import club.parcours.outbox.TestOutbox;
import java.time.Clock;

/** The room's doors for those who look after organisations, as the server wires them; each call needs a transaction. */
public final class TestDesks {
    private TestDesks() {}

    public static Organisations organisations(TestDatabase database, Clock clock) {
        Organisations organisations = new Organisations();
        organisations.platforms = platforms(database);
        organisations.logos = new Logos();
        organisations.logos.entities = database.entities();
        organisations.logos.ids = new Ids();
        organisations.logos.clock = clock;
        organisations.changed = new Facts<>();
        organisations.ids = new Ids();
        organisations.clock = clock;
        return organisations;
    }

    public static Connections connections(TestDatabase database) {
        Connections connections = new Connections();
        connections.platforms = platforms(database);
        connections.changed = new Facts<>();
        connections.outbox = new TestOutbox(database, Clock.systemUTC());
        return connections;
    }

    public static Invitations invitations(TestDatabase database, Clock clock) {
        return new TestTenancy(database, clock).invitations();
    }

    public static Deployments deployments(TestDatabase database, Clock clock) {
        return new TestTenancy(database, clock).deployments();
    }

    public static Keyring keyring(TestDatabase database, Clock clock) {
        return new TestTenancy(database, clock).keyring(TestKeys.master());
    }

    /** Takes up an LMS as an operator's command does. */
    public static Registered register(TestDatabase database, Clock clock, NewRegistration told) {
        return new TestTenancy(database, clock).register(told);
    }

    private static Platforms platforms(TestDatabase database) {
        Platforms platforms = new Platforms();
        platforms.entities = database.entities();
        return platforms;
    }
}
