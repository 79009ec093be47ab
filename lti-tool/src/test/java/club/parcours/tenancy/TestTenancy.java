package club.parcours.tenancy;

import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Tokens;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** One node's view of the room, as the server wires it, on a test database. */
final class TestTenancy {
    private final TestDatabase database;
    private final Tenancy tenancy;
    private final Clock clock;

    TestTenancy(TestDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        tenancy = new Tenancy() {
            @Override
            Book book() {
                return transaction(super::book);
            }

            @Override
            Set<String> invitedHosts(UUID invitation) {
                return transaction(() -> super.invitedHosts(invitation));
            }
        };
        tenancy.platforms = new Platforms();
        tenancy.platforms.entities = database.entities();
        tenancy.changed = new Facts<>();
        tenancy.master = TestKeys.master();
        tenancy.ids = new Ids();
        tenancy.clock = clock;
        tenancy.known = new KnownPlatforms();
        tenancy.known.tenancy = tenancy;
        tenancy.known.clock = clock;
    }

    KnownPlatforms known() {
        return tenancy.known;
    }

    Tenancy tenancy() {
        return tenancy;
    }

    Registered register(NewRegistration told) {
        Registered registered = transaction(() -> tenancy.register(told));
        tenancy.known.forget(new PlatformChanged(registered.registration()));
        return registered;
    }

    /** The door, each of its methods to be called within {@link #transaction}. */
    Invitations invitations() {
        Invitations invitations = new Invitations();
        invitations.file = new InvitationsOnFile();
        invitations.file.entities = database.entities();
        invitations.tenancy = tenancy;
        invitations.master = TestKeys.master();
        invitations.tokens = new Tokens();
        invitations.ids = new Ids();
        invitations.config = new ClubConfig();
        invitations.config.baseUrl = URI.create("https://tool.example");
        invitations.clock = clock;
        return invitations;
    }

    /** The door, each of its methods to be called within {@link #transaction}. */
    Deployments deployments() {
        Deployments deployments = new Deployments();
        deployments.platforms = tenancy.platforms;
        deployments.tenancy = tenancy;
        deployments.changed = new Facts<>();
        deployments.ids = new Ids();
        deployments.clock = clock;
        return deployments;
    }

    <T> T transaction(Callable<T> work) {
        return database.within(CurrentTenant.NOBODY, work);
    }

    SigningKeys keys(MasterKey master) {
        SigningKeys keys = new SigningKeys();
        keys.master = master;
        keys.ids = new Ids();
        keys.clock = clock;
        keys.file = new KeysOnFile() {
            @Override
            List<ToolKey> all() {
                return transaction(super::all);
            }

            @Override
            void add(ToolKey key) {
                transaction(() -> {
                    super.add(key);
                    return key;
                });
            }
        };
        keys.file.entities = database.entities();
        return keys;
    }

    void disable(UUID registration) {
        transaction(() -> database.entities().createQuery("update PlatformDeployment d set d.state ="
                        + " club.parcours.lti.DeploymentState.DISABLED where d.registration = :registration")
                .setParameter("registration", registration).executeUpdate());
    }
}
