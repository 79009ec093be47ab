package club.parcours.speech;

import club.parcours.curriculum.Curriculum;
import club.parcours.kernel.Tongue;
import club.parcours.web.Language;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that may be spoken: the modules and the competences of every edition in every language, and the sentences of learners' pages.
 * Read when a page first has something that has no file, on a thread beside it, so that neither a start nor a page waits for it. A browser
 * names what it wants by a hash; what is not in here is never spoken.
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

    /** After so long an edition that could not be read is tried again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    @Inject
    Curriculum curriculum;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /** By the name of their file and by the key of their words: two hashes that do not meet. */
    private volatile @Nullable Map<String, Utterance> known;

    /** By edition, what it alone says; as long as there is that edition. */
    private final Map<String, Said> further = new ConcurrentHashMap<>();

    private final AtomicBoolean reading = new AtomicBoolean();

    /** @param again when to read it anew: never, where it could be read */
    private record Said(Map<String, Utterance> all, Instant again) {
        private static final Said NOTHING = new Said(Map.of(), Instant.MIN);
    }

    /**
     * What has this hash; reads what is not read yet.
     *
     * @param hash name or key of some words
     */
    Optional<Utterance> find(String hash) {
        return Optional.ofNullable(ours().get(hash)).or(() -> elsewhere(hash));
    }

    /**
     * Whether something of what is read already has this hash, for pages, which do not wait. What is not read yet is, for the next page.
     *
     * @param reader where that is done
     */
    boolean has(String hash, Executor reader) {
        List<String> editions = editions();
        if (known == null || editions.stream().anyMatch(this::isDue)) {
            begin(editions, reader);
        }
        Map<String, Utterance> all = known;
        return all != null && all.containsKey(hash)
                || editions.stream().anyMatch(edition -> further.getOrDefault(edition, Said.NOTHING).all().containsKey(hash));
    }

    /** Once at a time, whoever asks meanwhile. */
    private void begin(List<String> editions, Executor reader) {
        if (!reading.compareAndSet(false, true)) {
            return;
        }
        try {
            reader.execute(() -> {
                try {
                    ours();
                    editions.forEach(this::said);
                } finally {
                    reading.set(false);
                }
            });
        } catch (RejectedExecutionException nextPage) {
            reading.set(false);
        }
    }

    private Map<String, Utterance> ours() {
        Map<String, Utterance> all = known;
        if (all == null) {
            all = read();
            known = all;
        }
        return all;
    }

    private List<String> editions() {
        List<String> editions = curriculum.others().stream().limit(MOST).toList();
        further.keySet().retainAll(editions);
        return editions;
    }

    /** Of another edition: the newest are asked first, and each is read once. */
    private Optional<Utterance> elsewhere(String hash) {
        return editions().stream().flatMap(edition -> Stream.ofNullable(said(edition).get(hash))).findFirst();
    }

    private Map<String, Utterance> said(String edition) {
        if (isDue(edition)) {
            synchronized (further) {
                if (isDue(edition)) {
                    further.put(edition, alone(edition));
                }
            }
        }
        return further.getOrDefault(edition, Said.NOTHING).all();
    }

    private boolean isDue(String edition) {
        return !clock.instant().isBefore(further.getOrDefault(edition, Said.NOTHING).again());
    }

    /** An edition that cannot be read now may be later. */
    private Said alone(String edition) {
        Map<String, Utterance> all = new HashMap<>();
        curriculum.sayings(edition).forEach(piece -> put(all, piece));
        boolean readable = !all.isEmpty();
        all.keySet().removeAll(ours().keySet());
        return new Said(Map.copyOf(all), readable ? Instant.MAX : clock.instant().plus(AGAIN));
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
