package club.parcours.lti.certification;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.lti.PlatformHttp;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A platform as a case of the service corpus writes it: each exchange says what is asked, checked here, and what is
 * answered. {@code "token"} alone stands for a usual exchange at the token endpoint.
 */
final class ServiceScript implements PlatformHttp {
    private static final String TOKEN_PATH = "/token";

    private final Corpus corpus;
    private final Deque<JsonObject> exchanges = new ArrayDeque<>();
    private int number;

    ServiceScript(Corpus corpus, JsonArray exchanges) {
        this.corpus = corpus;
        for (JsonObject exchange : exchanges.getValuesAs(JsonObject.class)) {
            for (int n = 1; n <= exchange.getInt("times", 1); n++) {
                this.exchanges.add(Corpus.parsed(exchange.toString().replace("${n}", String.valueOf(n))
                        .replace("${next}", String.valueOf(n + 1))));
            }
        }
    }

    /** How many exchanges have not taken place. */
    int left() {
        return exchanges.size();
    }

    @Override
    public Answer send(UUID registration, Request request) throws IOException {
        number++;
        JsonObject exchange = exchanges.poll();
        assertThat(exchange).as("request %d is one too many: %s", number, request).isNotNull();
        if (exchange.containsKey("token")) {
            assertThat(request.uri().getPath()).as("request %d", number).isEqualTo(TOKEN_PATH);
            return answer(200, Map.of(), Json.createObjectBuilder().add("access_token", exchange.getString("token"))
                    .add("token_type", "Bearer").add("expires_in", exchange.getInt("seconds", 3600)).build().toString());
        }
        new AskedFor(exchange.getOrDefault("asked", JsonValue.EMPTY_JSON_OBJECT).asJsonObject(), "request " + number)
                .check(request);
        return reply(exchange.getJsonObject("reply"));
    }

    private Answer reply(JsonObject reply) throws IOException {
        if (reply.containsKey("nobody")) {
            throw new SocketTimeoutException(reply.getString("nobody"));
        }
        if (reply.containsKey("blocked")) {
            throw new Blocked(reply.getString("blocked"));
        }
        Map<String, List<String>> headers = new HashMap<>();
        reply.getOrDefault("headers", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().forEach((name, value) -> headers.put(name,
                value instanceof JsonArray all ? all.getValuesAs(JsonString::getString) : List.of(((JsonString) value).getString())));
        return answer(reply.getInt("status", 200), headers, body(reply));
    }

    private String body(JsonObject reply) {
        if (reply.containsKey("members")) {
            return members(reply.getJsonObject("members")).toString();
        }
        if (reply.containsKey("keys")) {
            return corpus.keySet(reply.getJsonArray("keys")).toString();
        }
        return reply.containsKey("json") ? reply.get("json").toString()
                : reply.getString("text", "").repeat(reply.getInt("repeat", 1));
    }

    /** A page of so many people, counted on from a number. */
    private static JsonObject members(JsonObject wanted) {
        JsonArrayBuilder members = Json.createArrayBuilder();
        int first = Integer.parseInt(wanted.getString("page")) * wanted.getInt("count");
        for (int n = 0; n < wanted.getInt("count"); n++) {
            members.add(Json.createObjectBuilder().add("user_id", "u" + (first + n)).add("status", "Active")
                    .add("roles", Json.createArrayBuilder().add("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner")));
        }
        return Json.createObjectBuilder().add("members", members).build();
    }

    private static Answer answer(int status, Map<String, List<String>> headers, String body) {
        return new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Blocked extends AddressBlocked {
        private static final long serialVersionUID = 1;

        Blocked(String message) {
            super(message);
        }
    }
}
