package club.parcours.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
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

    @Test
    void a_login_by_cookie_names_no_storage_even_if_the_platform_offers_one() {
        assertThat(seal.open(logins.begin(stored("_parent"), browser).state()).storage()).isEmpty();
    }

    @Test
    void a_login_whose_secret_the_platform_keeps_remembers_the_frame_that_it_named() {
        assertThat(seal.open(logins.beginStored(stored("lti_storage_frame"), browser).state()).storage())
                .contains("lti_storage_frame");
        assertThat(seal.open(logins.beginStored(login("hint"), browser).state()).storage()).contains("");
    }

    @Test
    void a_name_of_a_frame_that_is_none_counts_for_nothing() {
        assertThat(logins.storage(stored("_parent"))).contains("_parent");
        assertThat(logins.storage(stored(""))).isEmpty();
        assertThat(logins.storage(stored("f".repeat(256)))).isEmpty();
        assertThat(logins.storage(login("hint"))).isEmpty();
    }

    @Test
    void the_platform_keeps_each_secret_under_a_key_of_its_own_that_does_not_give_it_away() {
        Deposit deposit = logins.deposit(stored("_parent"), browser);
        Deposit next = logins.deposit(stored("_parent"), new BrowserSecret("another secret"));

        assertThat(deposit.platform()).isEqualTo(TestRegistrations.platformA().authorizationEndpoint());
        assertThat(deposit.frame()).isEqualTo("_parent");
        assertThat(deposit.key()).isNotEqualTo(next.key()).doesNotContain("secret");
    }

    private AuthenticationRequest begin(String hint) {
        return logins.begin(login(hint), browser);
    }

    private static LoginRequest login(String hint) {
        return new LoginRequest(Map.of("iss", List.of("https://platform-a.example"),
                "client_id", List.of("client-a"), "login_hint", List.of("5"), "lti_message_hint", List.of(hint),
                "target_link_uri", List.of("https://tool.example/app/open/modules/m2")));
    }

    private static LoginRequest stored(String frame) {
        Map<String, List<String>> parameters = new HashMap<>(login("hint").parameters());
        parameters.put("lti_storage_target", List.of(frame));
        return new LoginRequest(parameters);
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
