package club.parcours.web;

import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Tongue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every sentence the tool says. A key's first segment names its room, so {@code exercise.save} stands in
 * {@code messages/exercise_fr.properties}. A language that lacks a sentence says it in French. What a formal tongue says
 * otherwise stands in {@code messages/exercise_fr-x-vous.properties}, and nothing else does.
 */
@ApplicationScoped
public class Messages {
    static final String FALLBACK = "fr";

    /** Not a language: English written backwards, so that right-to-left pages can be tried by whoever reads none. */
    static final String PSEUDO = "ar-XB";

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "syr", "ug", "ur", "yi");

    /** What browsers and LMSs call a language otherwise. */
    private static final Map<String, String> ALSO_CALLED = Map.of("fa-af", "prs");

    private final Map<String, Map<Object, Object>> bundles = new ConcurrentHashMap<>();
    private List<String> codes = List.of();

    protected Messages() {}

    @Inject
    Messages(ClubConfig config) {
        this(config.languages);
    }

    /** @param codes the languages offered, in their order */
    Messages(List<String> codes) {
        this.codes = List.copyOf(codes);
    }

    /**
     * A sentence with its arguments in place. One that falls back to a language of the other direction is isolated, so
     * that it disturbs nothing around it.
     *
     * @param language the tag of a {@link Tongue}; a region without texts of its own speaks its language
     * @throws IllegalArgumentException if not even the fallback language has the key
     */
    public String say(String language, String key, Object... arguments) {
        Tongue tongue = Tongue.of(language);
        String read = tongue.language();
        if (read.equals(PSEUDO)) {
            return "\u202e" + say("en", key, arguments) + "\u202c";
        }
        return said(read.split("-")[0], tongue, key).map(text -> filled(text, read, arguments))
                .or(() -> said(FALLBACK, tongue, key).map(text -> isolated(filled(text, FALLBACK, arguments), read)))
                .orElseThrow(() -> new IllegalArgumentException("No message " + key));
    }

    private Optional<String> said(String language, Tongue as, String key) {
        Optional<String> formal = as.formal() ? text(new Tongue(language, true).tag(), key) : Optional.empty();
        return formal.or(() -> text(language, key));
    }

    private static String filled(String text, String language, Object... arguments) {
        return text.indexOf('{') < 0 ? text : new Blanks(text).filled(arguments)
                .orElseGet(() -> new MessageFormat(text, Language.locale(language)).format(arguments));
    }

    private String isolated(String text, String around) {
        return direction(around).equals(direction(FALLBACK)) ? text : "\u2066" + text + "\u2069";
    }

    /** The sentences of a room that this tongue itself has and that take no argument, by their keys. */
    public Map<String, String> sentences(String room, String language) {
        Map<String, String> sentences = new TreeMap<>();
        bundles.computeIfAbsent(room + "_" + language, Messages::load).forEach((key, text) -> {
            if (((String) text).indexOf('{') < 0) {
                sentences.put((String) key, (String) text);
            }
        });
        return sentences;
    }

    /** Whether this language itself has the key. */
    public boolean has(String language, String key) {
        return text(language.equals(PSEUDO) ? "en" : language.split("-")[0], key).isPresent();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction(String language) {
        Locale locale = Locale.forLanguageTag(language);
        boolean arabicScript = locale.getScript().equals("Arab") || locale.getScript().equals("Hebr");
        boolean right = arabicScript || locale.getScript().isEmpty() && RIGHT_TO_LEFT.contains(locale.getLanguage());
        return right ? "rtl" : "ltr";
    }

    /** The languages one can choose, in the operator's order. */
    public List<Language> offered() {
        return codes.stream().map(this::language).toList();
    }

    /** Those of some languages whose texts nobody who grew up with them has read yet: each states it itself. */
    List<Language> drafts(Collection<String> read) {
        return drafts(read, Set.of());
    }

    /** The same. @param also those in which something else on the pages is a draft */
    List<Language> drafts(Collection<String> read, Set<String> also) {
        return read.stream().filter(code -> also.contains(code) || say(code, "web.language.state").equals("draft"))
                .map(this::language).toList();
    }

    /** A language by its own name, offered or not. */
    public Language language(String code) {
        Locale locale = Locale.forLanguageTag(code);
        String name = code.equals(PSEUDO) ? say(PSEUDO, "web.language.pseudo")
                : text(code, "web.language.name").orElseGet(() -> locale.getDisplayName(locale));
        return new Language(code, name.substring(0, 1).toUpperCase(locale) + name.substring(1), direction(code));
    }

    /** The first wish that is offered, also without its region and as LMSs write it ({@code fr_CA}); else the fallback. */
    public String choose(List<String> wishes) {
        return wishes.stream()
                .map(wish -> wish.replace('_', '-'))
                .flatMap(wish -> Stream.of(ALSO_CALLED.getOrDefault(wish.toLowerCase(Locale.ROOT), wish), wish.split("-")[0]))
                .flatMap(wish -> codes.stream().filter(wish::equalsIgnoreCase))
                .findFirst()
                .orElse(FALLBACK);
    }

    /** The best offered language for the value of an {@code Accept-Language} header. */
    public String accepted(String header) {
        try {
            return choose(Locale.LanguageRange.parse(header).stream().map(Locale.LanguageRange::getRange).toList());
        } catch (IllegalArgumentException unreadable) {
            return FALLBACK;
        }
    }

    private Optional<String> text(String language, String key) {
        String room = key.split("\\.")[0];
        Map<Object, Object> bundle = bundles.computeIfAbsent(room + "_" + language, Messages::load);
        return Optional.ofNullable((String) bundle.get(key));
    }

    private static Map<Object, Object> load(String name) {
        try (InputStream file = Messages.class.getResourceAsStream("/messages/" + name + ".properties")) {
            Properties texts = new Properties();
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return Map.copyOf(texts);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read messages/" + name, unreadable);
        }
    }
}
