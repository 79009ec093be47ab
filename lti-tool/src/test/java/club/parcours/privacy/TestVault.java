package club.parcours.privacy;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.kernel.MasterKey;
import club.parcours.kernel.Tokens;
import java.time.Clock;

/** The vault as the server wires it, on a test database. */
public final class TestVault {
    private TestVault() {}

    public static Vault on(TestDatabase database, MasterKey master) {
        Vault vault = new Vault();
        vault.keys = new PersonKeys();
        vault.keys.entities = database.entities();
        vault.master = master;
        vault.open = new OpenKeys();
        vault.open.clock = Clock.systemUTC();
        vault.ids = new Ids();
        vault.tokens = new Tokens();
        vault.clock = Clock.systemUTC();
        return vault;
    }
}
