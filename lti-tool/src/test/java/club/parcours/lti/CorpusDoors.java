package club.parcours.lti;

import club.parcours.lti.certification.TestKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the service corpus asks of this package and nobody else may. */
public final class CorpusDoors {
    private static final Registration PLATFORM = TestRegistrations.platformA();

    private CorpusDoors() {}

    /** Whether a token signed by this key under this name is believed: {@code verified}, or the code of the refusal. */
    public static String verdict(PlatformKeys keys, TestKey key, String name) {
        try {
            keys.verify(new CompactToken(key.token("{}", name), new StrictJson()), name, "RS256", PLATFORM);
            return "verified";
        } catch (LaunchRejected rejected) {
            return rejected.reason().code();
        }
    }

    /** The settings of a deep linking launch, as the claims of one are read. */
    public static DeepLinkingSettings settings(JsonObject told) {
        JsonObject claims = Json.createObjectBuilder().add("sub", "5").add(Claims.LTI + "deployment_id", "1")
                .add(Claims.LTI + "message_type", "LtiDeepLinkingRequest")
                .add(Claims.DEEP_LINKING + "deep_linking_settings", told).build();
        return ((DeepLinkingLaunch) new LaunchReader(new Claims(claims)).read(PLATFORM, URI.create("https://tool.example")))
                .settings();
    }

    /** Checks notices of the platform at one deployment, in this state. */
    public static NoticeVerifier notices(PlatformKeys keys, DeploymentState state, Clock clock) {
        return new NoticeVerifier(new One(state), keys, new Spent(), new ToolAddress(URI.create("https://tool.example")), clock);
    }

    private record One(DeploymentState state) implements Registrations {
        @Override
        public Optional<Registration> find(UUID id) {
            return Optional.of(PLATFORM).filter(known -> known.id().equals(id));
        }

        @Override
        public List<Registration> byIssuer(String issuer) {
            return List.of(PLATFORM).stream().filter(known -> known.issuer().equals(issuer)).toList();
        }

        @Override
        public DeploymentState deployment(UUID registration, String deploymentId) {
            return state;
        }
    }

    private static final class Spent implements OnceOnly {
        private final Set<String> hashes = new HashSet<>();

        @Override
        public boolean spend(UUID registration, String nonceHash, Instant until) {
            return hashes.add(nonceHash);
        }

        @Override
        public boolean isSpent(UUID registration, String nonceHash) {
            return hashes.contains(nonceHash);
        }
    }
}
