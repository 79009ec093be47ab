package club.parcours.milestone;

import club.parcours.files.FileView;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the form about a submission sent. Values that no form of ours sends are as if they were not there. */
record VerdictForm(Map<String, List<String>> fields) {
    /** @param receive takes the bytes of a recording and says what they became; nothing if they cannot be taken */
    static VerdictForm of(List<EntityPart> parts, Function<byte[], Optional<FileView>> receive) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (EntityPart part : parts) {
            byte[] content = content(part);
            if (part.getFileName().isEmpty()) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(new String(content, StandardCharsets.UTF_8));
            } else if (content.length > 0) {
                receive.apply(content).ifPresent(file -> fields.put("voice", List.of(file.id().toString())));
            }
        }
        return new VerdictForm(fields);
    }

    Verdict verdict() {
        return new Verdict(id("seen"), all("decision").flatMap(word -> named(Decision.values(), word)).findFirst(),
                all("reply").flatMap(word -> named(Reply.values(), word)).collect(Collectors.toSet()),
                all("again").toList(), first("advice"),
                all("drop").anyMatch("voice"::equals) ? Optional.empty() : id("voice"), first("reason"));
    }

    Optional<UUID> submission() {
        return id("submission");
    }

    private static <E extends Enum<E>> Stream<E> named(E[] all, String word) {
        return Arrays.stream(all).filter(one -> one.name().equals(word));
    }

    private Optional<UUID> id(String field) {
        return Optional.of(first(field)).filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    private String first(String field) {
        return all(field).findFirst().orElse("");
    }

    private Stream<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream();
    }

    private static byte[] content(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
