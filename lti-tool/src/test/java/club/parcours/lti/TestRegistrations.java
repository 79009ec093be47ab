package club.parcours.lti;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A registration to test with. */
public final class TestRegistrations {
    private TestRegistrations() {}

    /** The first registration of the corpus. */
    public static Registration platformA() {
        return new Registration(new UUID(0, 1), "https://platform-a.example", "client-a",
                URI.create("https://platform-a.example/auth?tenant=1"), URI.create("https://platform-a.example/token"),
                URI.create("https://platform-a.example/jwks"), Optional.empty(), Set.of("RS256"), false);
    }
}
