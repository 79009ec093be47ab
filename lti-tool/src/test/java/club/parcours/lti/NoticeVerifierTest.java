package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import club.parcours.lti.certification.Corpus;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeVerifierTest {
    private static final Corpus CORPUS = new Corpus();
    private static final String LTI = Claims.LTI;

    private final MovingClock clock = new MovingClock();
    private final ScriptedPlatform platform = new ScriptedPlatform()
            .then(200, "{\"keys\":[" + CORPUS.key("platformA-k1").jwk() + "]}");
    private final Set<String> spent = new HashSet<>();
    private DeploymentState deployment = DeploymentState.ENABLED;
    private final NoticeVerifier verifier = new NoticeVerifier(new Known(), new PlatformKeys(platform, clock),
            new Once(), new ToolAddress(URI.create("https://tool.example")), clock);

    @Test
    void a_notice_of_a_copied_course_is_read() {
        Notice notice = verifier.verify(signed(claims().build()));

        assertThat(notice.type()).isEqualTo(Notice.COPY);
        assertThat(notice.deploymentId()).isEqualTo("testdeploy");
        assertThat(notice.course().map(Context::id)).contains("7");
        assertThat(notice.origins()).containsExactly("2", "1");
    }

    @Test
    void origins_may_be_described_and_whatever_else_stands_there_is_left_out() {
        assertThat(verifier.verify(signed(claims().add(LTI + "origin_contexts", Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("id", "2").add("title", "Spring")).add(5)
                .add(JsonValue.NULL).add("1")).build())).origins()).containsExactly("2", "1");
        assertThat(verifier.verify(signed(claims().add(LTI + "origin_contexts", "2").build())).origins()).isEmpty();
    }

    @Test
    void a_nonce_is_spent_once_and_apart_from_those_of_launches() {
        Notice notice = verifier.verify(signed(claims().build()));

        assertThat(verifier.spend(notice)).isTrue();
        assertThat(verifier.spend(notice)).isFalse();
        assertThat(spent).doesNotContain(new Sha256("n-1").base64url());
    }

    @Test
    void what_is_not_genuine_or_not_for_us_is_refused() {
        rejected(Reason.JWT_MALFORMED, "");
        rejected(Reason.REGISTRATION_UNKNOWN, signed(claims().add("iss", "https://elsewhere.example").build()));
        rejected(Reason.REGISTRATION_UNKNOWN, signed(claims().add("aud", "another").build()));
        rejected(Reason.TOKEN_EXPIRED, signed(claims().add("iat", now() - 900).add("exp", now() - 600).build()));
        rejected(Reason.IAT_FUTURE, signed(claims().add("iat", now() + 600).add("exp", now() + 900).build()));
        rejected(Reason.LTI_VERSION_UNSUPPORTED, signed(claims().add(LTI + "version", "1.1").build()));
        rejected(Reason.NONCE_MISSING, signed(claims().remove("nonce").remove("jti").build()));
        rejected(Reason.CONTEXT_MISSING, signed(claims().remove(LTI + "context").build()));
        rejected(Reason.MESSAGE_TYPE_MISSING, signed(claims().remove(LTI + "notice").build()));
        rejected(Reason.LAUNCH_TOO_LARGE, "e".repeat(70_000));
    }

    @Test
    void a_signature_of_somebody_else_is_refused() {
        platform.then(200, "{\"keys\":[" + CORPUS.key("platformA-k1").jwk() + "]}");

        rejected(Reason.JWT_SIGNATURE_INVALID, CORPUS.key("attacker").token(claims().build().toString(), "platformA-k1"));
    }

    @Test
    void a_deployment_that_may_not_tells_nothing() {
        deployment = DeploymentState.UNKNOWN;
        rejected(Reason.DEPLOYMENT_UNKNOWN, signed(claims().build()));
        deployment = DeploymentState.PENDING;
        rejected(Reason.DEPLOYMENT_PENDING, signed(claims().build()));
        deployment = DeploymentState.DISABLED;
        rejected(Reason.DEPLOYMENT_DISABLED, signed(claims().build()));
    }

    @Test
    void nothing_is_fetched_for_a_notice_that_is_not_for_us() {
        rejected(Reason.REGISTRATION_UNKNOWN, signed(claims().add("aud", "another").build()));

        assertThat(platform.requests()).isEmpty();
    }

    private void rejected(Reason reason, String token) {
        assertThatExceptionOfType(LaunchRejected.class).isThrownBy(() -> verifier.verify(token))
                .withMessage(reason.code());
    }

    private JsonObjectBuilder claims() {
        return Json.createObjectBuilder().add("iss", "https://platform-a.example").add("aud", "client-a")
                .add("iat", now()).add("exp", now() + 300).add("nonce", "n-1").add("jti", "j-1")
                .add(LTI + "deployment_id", "testdeploy").add(LTI + "version", "1.3.0")
                .add(LTI + "notice", Json.createObjectBuilder().add("id", "x").add("type", Notice.COPY))
                .add(LTI + "context", Json.createObjectBuilder().add("id", "7"))
                .add(LTI + "origin_contexts", Json.createArrayBuilder().add("2").add("1"));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static String signed(JsonObject claims) {
        return CORPUS.key("platformA-k1").token(claims.toString(), "platformA-k1");
    }

    private final class Once implements OnceOnly {
        @Override
        public boolean spend(UUID registration, String nonceHash, Instant until) {
            return spent.add(nonceHash);
        }

        @Override
        public boolean isSpent(UUID registration, String nonceHash) {
            return spent.contains(nonceHash);
        }
    }

    private final class Known implements Registrations {
        @Override
        public Optional<Registration> find(UUID id) {
            return Optional.of(TestRegistrations.platformA());
        }

        @Override
        public List<Registration> byIssuer(String issuer) {
            return List.of(TestRegistrations.platformA()).stream().filter(known -> known.issuer().equals(issuer)).toList();
        }

        @Override
        public DeploymentState deployment(UUID registration, String deploymentId) {
            return deployment;
        }
    }
}
