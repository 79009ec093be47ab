package club.parcours.speech;

import club.parcours.curriculum.Curriculum;
import club.parcours.kernel.Tongue;
import club.parcours.web.Language;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that may be spoken: the modules and the competences in every language, and the sentences of learners' pages. Put together
 * when somebody wants to hear something that has no file, so that a start does not wait for it. A browser names what it wants by
 * a hash; what is not in here is never spoken.
 */
@ApplicationScoped
class Repertoire {
    private static final List<String> ROOMS = List.of("web", "home", "exercise", "milestone", "portfolio", "curriculum", "files",
            "privacy", "people", "competence", "document", "takeout", "gradebook", "feedback", "problem");

    @Inject
    Curriculum curriculum;

    @Inject
    Messages messages;

    /** By the name of their file and by the key of their words: two hashes that do not meet. */
    private volatile @Nullable Map<String, Utterance> known;

    /** @param hash name or key of some words */
    Optional<Utterance> find(String hash) {
        Map<String, Utterance> all = known;
        if (all == null) {
            all = read();
            known = all;
        }
        return Optional.ofNullable(all.get(hash));
    }

    private Map<String, Utterance> read() {
        Map<String, Utterance> all = new HashMap<>();
        curriculum.languages().forEach(language -> Stream
                .concat(curriculum.modules(language).stream(), Stream.of(curriculum.framework(language), curriculum.survey(language)))
                .forEach(piece -> Segments.of(piece).values().forEach(words -> put(all, words))));
        for (Language language : messages.offered()) {
            ROOMS.forEach(room -> Stream.of(language.code(), new Tongue(language.code(), true).tag())
                    .flatMap(tongue -> messages.sentences(room, tongue).values().stream())
                    .forEach(words -> put(all, new Utterance(language.code(), words))));
        }
        return Map.copyOf(all);
    }

    private static void put(Map<String, Utterance> all, Utterance words) {
        all.put(words.name(), words);
        all.put(words.key(), words);
    }
}
