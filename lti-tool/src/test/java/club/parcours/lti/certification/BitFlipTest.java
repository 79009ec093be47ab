package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.certification.LaunchTransport.KeyAnswer;
import club.parcours.lti.certification.LaunchTransport.LaunchForm;
import club.parcours.lti.certification.LaunchTransport.LoginAnswer;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BitFlipTest {
    private static final int FLIPS = Boolean.getBoolean("parcours.full") ? 100_000 : 10_000;
    private static final long SEED = 20260115;

    private final Corpus corpus = new Corpus();
    private final ValidatorTransport transport = new ValidatorTransport(corpus);
    private final Random chance = new Random(SEED);

    @Test
    void no_token_with_one_bit_changed_is_accepted_and_the_true_one_is_accepted_after_them() {
        String keys = Json.createObjectBuilder().add("keys",
                Json.createArrayBuilder().add(corpus.key("platformA-k1").jwk())).build().toString();
        transport.serve("platformA", List.of(new KeyAnswer(200, keys)));
        LoginAnswer login = transport.login("browser", "POST", Map.of("iss", List.of("https://platform-a.example"),
                "client_id", List.of("client-a"), "login_hint", List.of("5"),
                "target_link_uri", List.of(transport.target())));
        String token = new TokenMaker(corpus).good("teacher-resource-link", "platformA", transport.target(),
                login.nonce(), transport.now());
        System.out.println(FLIPS + " bits flipped, seed " + SEED);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < FLIPS; i++) {
            outcomes.merge(launch(login, flipped(token)), 1, Integer::sum);
        }
        assertThat(outcomes.keySet()).allMatch(outcome -> outcome.startsWith("reject "));
        assertThat(outcomes).containsKeys("reject jwt_malformed", "reject jwt_signature_invalid");
        assertThat(launch(login, token)).isEqualTo("accept INSTRUCTOR");
    }

    private String launch(LoginAnswer login, String token) {
        return transport.launch("browser", new LaunchForm("POST", "application/x-www-form-urlencoded",
                Map.of("id_token", List.of(token), "state", List.of(login.state())), "")).inShort();
    }

    /** One bit of the text as it travels. */
    private String flipped(String token) {
        byte[] letters = token.getBytes(StandardCharsets.ISO_8859_1);
        letters[chance.nextInt(letters.length)] ^= (byte) (1 << chance.nextInt(8));
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
