package club.parcours.lti.certification;

import club.parcours.lti.certification.LaunchTransport.KeyAnswer;
import club.parcours.lti.certification.LaunchTransport.LaunchForm;
import club.parcours.lti.certification.LaunchTransport.LoginAnswer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Plays a case over a transport: platform, browser and, where there is one, attacker. */
final class Play {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String VICTIM = "browser";

    private final Corpus corpus;
    private final LaunchTransport transport;

    /**
     * What happened.
     *
     * @param row   the case, with the addresses it was played at
     * @param token the token that was sent, empty if it never came to that
     */
    record Played(Case row, List<Outcome> outcomes, LoginAnswer login, String token, int keyRequests) {
        Outcome first() {
            return outcomes.get(0);
        }
    }

    Play(Corpus corpus, LaunchTransport transport) {
        this.corpus = corpus;
        this.transport = transport;
    }

    /** A login and, unless it is refused or the case is about the login, the launch after it. */
    Played run(Case abstractCase, boolean launching) {
        Case row = abstractCase.at(places());
        serveKeys(row);
        LoginAnswer login = login(row, row.part("transport").getString("loginIn", VICTIM));
        if (!launching || login.outcome().kind().equals("reject")) {
            return new Played(row, List.of(login.outcome()), login, "", transport.keyRequests());
        }
        JsonObject how = row.part("transport");
        if (row.part("login").containsKey("age")) {
            transport.pass(Duration.ofSeconds(row.part("login").getInt("age")));
        }
        String token = new TokenMaker(corpus).make(row, transport.target(), login.nonce(), transport.now());
        LaunchForm form = form(how, token, state(row, how, login));
        String browser = how.getString("launchIn", VICTIM);
        if (how.getBoolean("ownLogin", false)) {
            login(row, browser);
        }
        IntStream times = IntStream.range(0, how.getInt("repeat", 1));
        List<Outcome> outcomes = (how.getBoolean("parallel", false) ? times.parallel() : times)
                .mapToObj(time -> transport.launch(browser, form)).toList();
        return new Played(row, outcomes, login, token, transport.keyRequests());
    }

    private Map<String, String> places() {
        URI tool = URI.create(transport.tool());
        return Map.of("tool", transport.tool(), "authority", tool.getAuthority(), "scheme", tool.getScheme(),
                "target", transport.target());
    }

    private void serveKeys(Case row) {
        String name = row.tokenOf();
        JsonValue script = row.part("world").get("jwks");
        List<KeyAnswer> answers = new ArrayList<>();
        if (script == null) {
            answers.add(keys(corpus.registration(name).keys()));
        } else {
            script.asJsonArray().getValuesAs(JsonObject.class).forEach(answer -> answers.add(answer.containsKey("keys")
                    ? keys(answer.getJsonArray("keys"))
                    : new KeyAnswer(answer.getInt("status", 200), answer.getString("body", ""))));
        }
        transport.serve(name, answers);
        if (!name.equals(row.registration())) {
            transport.serve(row.registration(), List.of(keys(corpus.registration(row.registration()).keys())));
        }
    }

    private KeyAnswer keys(JsonArray members) {
        return new KeyAnswer(200, corpus.keySet(members).toString());
    }

    private LoginAnswer login(Case row, String browser) {
        JsonObject how = row.part("login");
        TestRegistration registration = corpus.registration(row.registration());
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("iss", List.of(registration.issuer()));
        parameters.put("login_hint", List.of("hint 1"));
        parameters.put("target_link_uri", List.of(transport.target()));
        parameters.put("lti_message_hint", List.of("{\"cmid\":3}"));
        parameters.put("client_id", List.of(registration.clientId()));
        how.getOrDefault("params", JsonValue.EMPTY_JSON_OBJECT).asJsonObject()
                .forEach((name, value) -> parameters.put(name, values(value)));
        how.getOrDefault("without", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()
                .getValuesAs(JsonString::getString).forEach(parameters::remove);
        return how.getBoolean("storage", false) ? transport.loginStored(browser, parameters)
                : transport.login(browser, how.getString("method", "POST"), parameters);
    }

    private String state(Case row, JsonObject how, LoginAnswer login) {
        return switch (how.getString("state", "own")) {
            case "own" -> login.state();
            case "other" -> login(row, VICTIM).state();
            case "changed" -> changed(login.state());
            case "garbage" -> "bm90LWEtc3RhdGU";
            case "empty" -> "";
            default -> throw new IllegalArgumentException(how.toString());
        };
    }

    private static LaunchForm form(JsonObject how, String token, String state) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("id_token", List.of(token));
        fields.put("state", List.of(state));
        how.getOrDefault("form", JsonValue.EMPTY_JSON_OBJECT).asJsonObject()
                .forEach((name, value) -> fields.put(name, values(value)));
        how.getOrDefault("twice", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().getValuesAs(JsonString::getString)
                .forEach(name -> fields.put(name, List.of(fields.get(name).get(0), fields.get(name).get(0))));
        how.getOrDefault("without", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()
                .getValuesAs(JsonString::getString).forEach(fields::remove);
        return new LaunchForm(how.getString("method", "POST"), how.getString("contentType", FORM), fields,
                how.getString("proof", ""));
    }

    /** A text, several of them, or one that is long: {@code {"repeat": "x", "times": 9}}. */
    private static List<String> values(JsonValue value) {
        if (value instanceof JsonArray several) {
            return several.getValuesAs(JsonString::getString);
        }
        if (value instanceof JsonObject object) {
            return List.of(object.getString("repeat").repeat(object.getInt("times")));
        }
        return List.of(((JsonString) value).getString());
    }

    private static String changed(String state) {
        char letter = state.charAt(30);
        return state.substring(0, 30) + (letter == 'A' ? 'B' : 'A') + state.substring(31);
    }}
