package club.parcours.milestone;

import club.parcours.files.SentForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the form about a submission sent. Values that no form of ours sends are as if they were not there. */
record VerdictForm(Map<String, List<String>> fields) {
    /** A recording that came with it takes the place of one that was sent before. */
    static VerdictForm of(SentForm sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>(sent.fields());
        sent.files().forEach(file -> fields.put("voice", List.of(file.id().toString())));
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
        return SentForm.id(first(field));
    }

    private String first(String field) {
        return all(field).findFirst().orElse("");
    }

    private Stream<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream();
    }
}
