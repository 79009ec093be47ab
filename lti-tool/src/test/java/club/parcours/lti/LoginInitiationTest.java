package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class LoginInitiationTest {
    private final MovingClock clock = new MovingClock();
    private final StateSeal seal = new StateSeal(new SecretKeySpec(new byte[32], "AES"));
    private final BrowserSecret browser = new BrowserSecret("secret of this browser");
    private final LoginInitiation logins = new LoginInitiation(new OnePlatform(), seal,
            new ToolAddress(URI.create("https://tool.example")), () -> "fresh", clock);

    @Test
    void the_state_remembers_the_login() {
        AuthenticationRequest request = begin("hint");
        LoginState state = seal.open(request.state());
        assertThat(state.registration()).isEqualTo(TestRegistrations.platformA().id());
        assertThat(state.target()).hasToString("https://tool.example/app/open/modules/m2");
        assertThat(state.browserHash()).isEqualTo(browser.hash());
        assertThat(state.nonce()).isEqualTo("fresh").isEqualTo(request.fields().get("nonce"));
        assertThat(state.expires()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)))
                .isEqualTo(request.expires());
    }

    @Test
    void the_redirect_keeps_the_query_of_the_endpoint_and_every_sign_of_a_hint() {
        String hint = "{\"cmid\":3} & <é+%>\n";
        URI redirect = begin(hint).redirect().orElseThrow();
        assertThat(redirect).hasHost("platform-a.example").hasPath("/auth");
        assertThat(redirect.getRawQuery()).startsWith("tenant=1&scope=openid&");
        assertThat(decoded(redirect)).containsEntry("lti_message_hint", hint)
                .containsEntry("redirect_uri", "https://tool.example/app/lti/launch");
    }

    @Test
    void what_is_longer_than_two_kilobytes_goes_by_form() {
        AuthenticationRequest request = begin("h".repeat(2048));
        assertThat(request.redirect()).isEmpty();
        assertThat(request.endpoint()).isEqualTo(TestRegistrations.platformA().authorizationEndpoint());
        assertThat(request.fields()).containsEntry("lti_message_hint", "h".repeat(2048));
    }

    private AuthenticationRequest begin(String hint) {
        return logins.begin(new LoginRequest(Map.of("iss", List.of("https://platform-a.example"),
                "client_id", List.of("client-a"), "login_hint", List.of("5"), "lti_message_hint", List.of(hint),
                "target_link_uri", List.of("https://tool.example/app/open/modules/m2"))), browser);
    }

    private static Map<String, String> decoded(URI redirect) {
        return Arrays.stream(redirect.getRawQuery().split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static final class OnePlatform implements Registrations {
        @Override
        public Optional<Registration> find(UUID id) {
            return Optional.of(TestRegistrations.platformA());
        }

        @Override
        public List<Registration> byIssuer(String issuer) {
            return List.of(TestRegistrations.platformA());
        }

        @Override
        public DeploymentState deployment(UUID registration, String deploymentId) {
            return DeploymentState.ENABLED;
        }
    }
}
