package club.parcours.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tool says: complete where it says so, nothing left over, nothing asked for that is not there. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][a-z0-9-]*\\.[a-zA-Z0-9_.-]*)[\"']");
    private static final Pattern SAID = Pattern.compile("\\$t\\.say\\(\\s*[\"']([^\"']+)[\"']\\s*[,)]");

    /** Where a line could break before a sign of French that belongs to the word before it. */
    private static final Pattern LOOSE = Pattern.compile("[\\p{L}\\d»})’] [?!;:](?=[\\s<]|$)|« | »");

    private static final String FORMAL = "fr-x-vous";
    /** What says « tu », or orders as one does then; some orders could be other words within a sentence. */
    private static final Pattern FAMILIAR = Pattern.compile("(?iu)(?<!\\p{L})(?:(?:tu|ton|ta|tes|toi|te)(?!\\p{L})|t’)"
            + "|(?:^|[.?!…:,] |(?<!\\p{L})(?:ou|et|puis) )(?:Ajoute|Attends|Autorise|Choisis|Clique|Coche|Connecte|Copie-la"
            + "|Décompresse|Demande|Dis|Donne|Écoute|Écris|Enlève|Enregistre|Envoie|Essaie|Fais|Gardes?|Imprime|Montre"
            + "|Ouvre|Prends|Raconte|Recharge|Réessaie|Refais|Regarde|Remplis|Reviens|Touche|Va)(?!\\p{L})");
    /** Said before anybody knows in which course. */
    private static final Set<String> BEFORE = Set.of("launch", "registration");

    private final Map<String, Map<String, String>> bundles = read(); // language → key → text
    private final Map<String, String> formal = bundles.remove(FORMAL);

    @Test
    void each_language_states_its_name_and_whether_somebody_who_grew_up_with_it_has_read_it() {
        bundles.forEach((language, texts) -> {
            assertThat(texts).as(language).containsKeys("web.language.name", "web.language.draft");
            assertThat(texts.get("web.language.state")).as(language).isIn("draft", "complete");
        });
        assertThat(List.of("fr", "en")).allSatisfy(kept -> assertThat(state(kept)).isEqualTo("complete"));
    }

    @Test
    void a_complete_language_says_all_that_french_says() {
        bundles.keySet().stream().filter(language -> state(language).equals("complete")).forEach(language ->
                assertThat(bundles.get(language).keySet()).as(language).isEqualTo(bundles.get("fr").keySet()));
    }

    @Test
    void french_keeps_its_high_signs_with_the_word_before_them() {
        Stream.of(bundles.get("fr"), formal).forEach(texts -> assertThat(texts.entrySet())
                .as("a no-break space: U+202F, or U+00A0 before a colon and inside guillemets")
                .noneMatch(text -> LOOSE.matcher(text.getValue()).find()));
    }

    @Test
    void no_language_says_what_french_does_not() {
        assertThat(bundles.values()).allSatisfy(texts -> assertThat(bundles.get("fr").keySet()).containsAll(texts.keySet()));
    }

    @Test
    void no_text_is_empty_or_holds_the_apostrophe_that_formats_eat() {
        bundles.forEach((language, texts) -> texts.forEach((key, text) -> {
            assertThat(text).as(language + " " + key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(text).getFormats().length).as(language + " " + key).isLessThan(9);
        }));
    }

    @Test
    void translations_take_the_same_arguments() {
        bundles.forEach((language, texts) -> texts.forEach((key, text) ->
                assertThat(arguments(text)).as(language + " " + key).isEqualTo(arguments(bundles.get("fr").get(key)))));
    }

    @Test
    void what_says_tu_has_a_twin_that_says_vous() {
        assertThat(twinless(bundles.get("fr"), formal.keySet())).isEmpty();
        assertThat(formal).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContain("'").doesNotContainPattern(FAMILIAR);
            assertThat(bundles.get("fr")).containsKey(key).doesNotContainEntry(key, text);
            assertThat(arguments(text)).as(key).isEqualTo(arguments(bundles.get("fr").get(key)));
        });
    }

    @Test
    void a_planted_tu_is_found_and_one_before_the_course_is_known_is_not() {
        assertThat(twinless(Map.of("web.a", "C’est à toi.", "web.b", "Puis écris-le.", "web.c", "Ton nom", "launch.d", "Tu viens ?",
                "web.e", "Elle écrit. La tente, le nom de la tortue."), Set.of("web.c")))
                .containsExactly("web.a", "web.b");
    }

    private static List<String> twinless(Map<String, String> texts, Set<String> twins) {
        return texts.entrySet().stream().filter(one -> FAMILIAR.matcher(one.getValue()).find()).map(Map.Entry::getKey)
                .filter(key -> !twins.contains(key) && !BEFORE.contains(key.substring(0, key.indexOf('.')))).sorted().toList();
    }

    @Test
    void a_template_asks_only_for_what_there_is() throws IOException {
        assertThat(found(SAID, "src/main/resources/templates")).isSubsetOf(bundles.get("fr").keySet());
    }

    @Test
    void nothing_is_said_that_nobody_asks_for() throws IOException {
        Set<String> asked = found(LITERAL, "src/main/java");
        asked.addAll(found(LITERAL, "src/main/resources/templates"));
        assertThat(orphans(bundles.get("fr").keySet(), asked)).isEmpty();
    }

    @Test
    void a_planted_orphan_is_found_and_a_key_put_together_is_not_one() {
        assertThat(orphans(Set.of("web.back", "web.gone", "web.seen-by.me", "web.kind-a"), Set.of("web.back", "web.seen-by.", "web.kind-")))
                .containsExactly("web.gone");
    }

    /** A key counts as asked for if it stands in the code, or begins as a literal that ends where a name is added. */
    private static List<String> orphans(Set<String> keys, Set<String> asked) {
        List<String> starts = asked.stream().filter(word -> word.endsWith(".") || word.endsWith("-"))
                .filter(word -> word.indexOf('.') < word.length() - 1).toList();
        return keys.stream()
                .filter(key -> !asked.contains(key) && starts.stream().noneMatch(key::startsWith))
                .sorted()
                .toList();
    }

    private String state(String language) {
        return bundles.get(language).get("web.language.state");
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\d").matcher(text).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, String folder) throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> words.add(found.group(1)));
            }
        }
        return words;
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> bundles = new TreeMap<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                // What stands twice would say the last of both, wherever it is asked for.
                Properties texts = new Properties() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public synchronized Object put(Object key, Object text) {
                        assertThat(containsKey(key)).as(key + " stands twice in " + name).isFalse();
                        return super.put(key, text);
                    }
                };
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                String room = name.substring(0, name.indexOf('_'));
                List<String> strangers = new ArrayList<>(texts.stringPropertyNames());
                strangers.removeIf(key -> key.startsWith(room + "."));
                assertThat(strangers).as(name + " holds keys of another room").isEmpty();
                texts.forEach((key, text) -> bundles.computeIfAbsent(name.substring(room.length() + 1), any -> new TreeMap<>())
                        .put((String) key, (String) text));
            }
            return bundles;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
