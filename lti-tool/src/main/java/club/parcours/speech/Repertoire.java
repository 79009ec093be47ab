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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that may be spoken: the modules and the competences of every edition in every language, and the sentences of learners' pages.
 * Put together when somebody wants to hear something that has no file, so that a start does not wait for it. A browser names what it
 * wants by a hash; what is not in here is never spoken.
 */
@ApplicationScoped
class Repertoire {
    /** Every room whose templates say sentences aloud. */
    static final List<String> ROOMS = List.of(
            "web",
            "home",
            "exercise",
            "milestone",
            "portfolio",
            "curriculum",
            "files",
            "privacy",
            "people",
            "competence",
            "document",
            "takeout",
            "gradebook",
            "feedback",
            "problem",
            "place",
            "launch");

    /** Of so many other editions, the newest, texts are spoken. */
    private static final int MOST = 20;

    @Inject
    Curriculum curriculum;

    @Inject
    Messages messages;

    /** By the name of their file and by the key of their words: two hashes that do not meet. */
    private volatile @Nullable Map<String, Utterance> known;

    /** By edition, what it alone says; as long as there is that edition. */
    private final Map<String, Map<String, Utterance>> further = new ConcurrentHashMap<>();

    /** @param hash name or key of some words */
    Optional<Utterance> find(String hash) {
        return Optional.ofNullable(ours().get(hash)).or(() -> elsewhere(hash));
    }

    private Map<String, Utterance> ours() {
        Map<String, Utterance> all = known;
        if (all == null) {
            all = read();
            known = all;
        }
        return all;
    }

    /** Of another edition: the newest are asked first, and each is read once. */
    private Optional<Utterance> elsewhere(String hash) {
        List<String> editions = curriculum.others().stream().limit(MOST).toList();
        further.keySet().retainAll(editions);
        return editions.stream().flatMap(edition -> Stream.ofNullable(said(edition).get(hash))).findFirst();
    }

    /** An edition that cannot be read now may be later. */
    private Map<String, Utterance> said(String edition) {
        Map<String, Utterance> all = further.get(edition);
        if (all == null) {
            synchronized (further) {
                all = further.computeIfAbsent(edition, unread -> alone(edition));
            }
        }
        return all == null ? Map.of() : all;
    }

    private @Nullable Map<String, Utterance> alone(String edition) {
        Map<String, Utterance> all = new HashMap<>();
        curriculum.sayings(edition).forEach(piece -> put(all, piece));
        boolean readable = !all.isEmpty();
        all.keySet().removeAll(ours().keySet());
        return readable ? Map.copyOf(all) : null;
    }

    private Map<String, Utterance> read() {
        Map<String, Utterance> all = new HashMap<>();
        curriculum.sayings(curriculum.version()).forEach(piece -> put(all, piece));
        for (Language language : messages.offered()) {
            ROOMS.forEach(room -> Stream.of(language.code(), new Tongue(language.code(), true).tag())
                    .flatMap(tongue -> messages.sentences(room, tongue).values().stream())
                    .forEach(words -> put(all, new Utterance(language.code(), words))));
        }
        return Map.copyOf(all);
    }

    private static void put(Map<String, Utterance> all, Record piece) {
        Segments.of(piece).values().forEach(words -> put(all, words));
    }

    private static void put(Map<String, Utterance> all, Utterance words) {
        all.put(words.name(), words);
        all.put(words.key(), words);
    }
}
