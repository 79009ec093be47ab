package club.parcours.lti.services;

import club.parcours.lti.Registration;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The families of platforms that differ, each a file of its own. A file says by which issuers the family is known and
 * which quirks it has, and nothing else. This type cannot be seen where launches are verified.
 */
final class QuirkProfiles {
    private static final List<String> FAMILIES = List.of("canvas");
    private static final Set<String> MEMBERS = Set.of("issuers", "quirks");

    private final List<Profile> profiles;

    record Profile(Set<String> issuers, Set<Quirk> quirks) {}

    /** Those that come with the tool. @throws IllegalStateException if one says anything it may not */
    QuirkProfiles() {
        profiles = FAMILIES.stream().map(QuirkProfiles::shipped).toList();
    }

    boolean has(Registration registration, Quirk quirk) {
        return profiles.stream().anyMatch(profile -> profile.issuers().contains(registration.issuer())
                && profile.quirks().contains(quirk));
    }

    /** @throws IllegalStateException if it says anything it may not */
    static Profile read(String family, InputStream file) {
        try (JsonReader reader = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE))
                .createReader(file)) {
            JsonObject told = reader.readObject();
            if (!told.keySet().equals(MEMBERS)) {
                Set<String> wrong = new HashSet<>(told.keySet());
                wrong.removeAll(MEMBERS);
                throw refused(family, "members other than issuers and quirks, or one of them is missing: " + wrong);
            }
            return new Profile(texts(family, told.get("issuers")).collect(Collectors.toUnmodifiableSet()),
                    texts(family, told.get("quirks")).map(name -> Quirk.named(name)
                                    .orElseThrow(() -> refused(family, "no such quirk: " + name)))
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (JsonException broken) {
            throw refused(family, "not one plain JSON object");
        }
    }

    private static Profile shipped(String family) {
        try (InputStream file = QuirkProfiles.class.getResourceAsStream("/quirks/" + family + ".json")) {
            return read(family, Optional.ofNullable(file).orElseThrow(() -> refused(family, "no file")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> texts(String family, JsonValue list) {
        if (!(list instanceof JsonArray array) || !array.stream().allMatch(JsonString.class::isInstance)) {
            throw refused(family, "not a list of texts");
        }
        return array.stream().map(text -> ((JsonString) text).getString());
    }

    private static IllegalStateException refused(String family, String why) {
        return new IllegalStateException("Quirk profile " + family + ": " + why);
    }
}
