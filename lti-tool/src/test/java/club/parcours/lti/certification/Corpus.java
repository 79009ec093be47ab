package club.parcours.lti.certification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The conformance corpus: data files that say how a launch is made and what has to become of it. */
public final class Corpus {
    private final Path root;
    private final Map<String, TestKey> keys = new LinkedHashMap<>();
    private final Map<String, TestRegistration> registrations = new LinkedHashMap<>();
    private final Map<String, JsonObject> bases = new LinkedHashMap<>();

    public Corpus() {
        try {
            root = Path.of(Objects.requireNonNull(Corpus.class.getResource("/corpus/keys.json")).toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        objects("keys.json", "keys").map(TestKey::read).forEach(key -> keys.put(key.name(), key));
        objects("registrations.json", "registrations").map(TestRegistration::new)
                .forEach(registration -> registrations.put(registration.name(), registration));
        objects("bases.json", "bases").forEach(base -> bases.put(base.getString("id"), base.getJsonObject("claims")));
    }

    public TestKey key(String name) {
        return Objects.requireNonNull(keys.get(name), name);
    }

    public TestRegistration registration(String name) {
        return Objects.requireNonNull(registrations.get(name), name);
    }

    public List<TestRegistration> registrations() {
        return List.copyOf(registrations.values());
    }

    JsonObject base(String id) {
        return Objects.requireNonNull(bases.get(id), id);
    }

    /** All cases of a suite, file by file. */
    List<Case> cases(String suite) {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(suite)) {
            objects(suite + "/" + file.getFileName(), "cases").map(Case::new).forEach(cases::add);
        }
        return cases;
    }

    /** The key set document a platform serves: names of keys, or keys changed in some way. */
    JsonObject keySet(JsonArray members) {
        JsonArrayBuilder set = Json.createArrayBuilder();
        for (JsonValue member : members) {
            set.add(member.getValueType() == JsonValue.ValueType.STRING
                    ? key(((JsonString) member).getString()).jwk() : changed(member.asJsonObject()));
        }
        return Json.createObjectBuilder().add("keys", set).build();
    }

    private JsonObject changed(JsonObject member) {
        JsonObject jwk = member.containsKey("key")
                ? key(member.getString("key")).jwk(member.getBoolean("private", false)) : JsonValue.EMPTY_JSON_OBJECT;
        JsonValue changes = member.getOrDefault("set", JsonValue.EMPTY_JSON_OBJECT);
        return Json.createMergePatch(changes).apply(jwk).asJsonObject();
    }

    static JsonObject parsed(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private Stream<JsonObject> objects(String file, String member) {
        try {
            return parsed(Files.readString(root.resolve(file))).getJsonArray(member).getValuesAs(JsonObject.class)
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(String suite) {
        try (Stream<Path> files = Files.list(root.resolve(suite))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
