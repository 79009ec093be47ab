package club.parcours.speech;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Tongue;
import club.parcours.kernel.Viewer;
import club.parcours.web.Messages;
import club.parcours.web.TestMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The spoken files that we ship, and those that we should: the first module, the competences with their levels, the phrases of work, the questions around
 * the modules, the sentences that pages say aloud, what is wrong with a field, and the names of the languages.
 */
final class SpokenFiles {
    static final Path FOLDER = Path.of("src/main/webapp/static", Shipped.FOLDER);
    static final Path LIST = Path.of("src/main/resources" + Shipped.LIST);

    private static final List<String> LANGUAGES = List.of("fr", "en");
    private static final String MODULE = "M1";
    private static final Pattern SAID = Pattern.compile("\\$t\\.aloud\\(\\s*'([^']+)'\\s*\\)");
    /** Said where the key is put together: a key, or what such keys begin with. */
    private static final List<String> ALSO = List.of("web.seen-by.", "web.language.name", "portfolio.section.", "portfolio.asks.", "portfolio.seen.",
            "portfolio.mark.", "document.kind.", "document.field.", "document.layout.", "document.block.", "privacy.room.",
            "privacy.stays.", "gradebook.stays.", "gradebook.told.", "milestone.decision.", "milestone.reply.",
            "competence.missing.", "portfolio.author.", "portfolio.depth.", "home.stone.", "takeout.files.kind.",
            "place.kind.", "people.name.picture.", "feedback.survey.offer.", "feedback.stays", "problem.", "files.",
            "exercise.step.kind-missing", "exercise.step.title-missing", "exercise.step.time-missing", "exercise.sheet.missing",
            "exercise.sheet.choose", "exercise.sheet.example", "exercise.sheet.empty", "launch.reason.login_too_often.",
            "launch.reason.platform_error.", "launch.reason.state_expired.", "launch.reason.state_replayed.",
            "launch.reason.state_browser_mismatch.", "launch.reason.cookies_blocked.", "launch.reason.user_blocked.");
    /** What is wrong with a field of a learner's page. */
    private static final Pattern WRONG = Pattern.compile("new (?:Invalid|Invalid\\.Message|Refused)\\((?:[^;\"]*\"[a-z]+\", )?[^;\"]*"
            + "\"((?:exercise|portfolio|competence|document|feedback|people|privacy|takeout|web)\\.[a-z.-]+)\"");
    /** Of the exercise with the phrases of work, what is on its pages but the lines that reply to a tap. */
    private static final Pattern MATCHED = Pattern.compile("M4/exercises/M4E2/.*(?:phrase|scene|label|instruction|question|agreed|also|done)");
    private static final Path CODE = Path.of("src/main/java");
    /** The terms of others stand beside the competences; nobody has to understand them to go on. */
    private static final String OF_OTHERS = "/neighbours/";
    /** Marks what is said to those to whom French says « vous ». */
    private static final String FORMAL = "/formal";
    /** Marks the plainer words. */
    private static final String PLAIN = "/plain";
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private SpokenFiles() {}

    /** What is to be heard, by language and segment: {@code fr M1/title}, {@code en exercise.told}. */
    static Map<String, Utterance> wanted() {
        Map<String, Utterance> wanted = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            module(language).forEach((segment, words) -> wanted.put(language + " " + segment, words));
            competences(language).forEach((segment, words) -> wanted.put(language + " " + segment, words));
            phrases(language).forEach((segment, words) -> wanted.put(language + " " + segment, words));
            survey(language).forEach((segment, words) -> wanted.put(language + " survey" + segment, words));
            sentences(language).forEach((key, words) -> wanted.put(language + " " + key, words));
        }
        names().forEach(name -> wanted.put(name.language() + " web.language.name", name));
        return wanted;
    }

    static Map<String, Utterance> module(String language) {
        Map<String, Utterance> all = new LinkedHashMap<>(Segments.of(TheCurriculum.asShipped().module(MODULE, language).orElseThrow()));
        Viewer plainly = new Viewer("0a1b2c3d", CurrentTenant.NOBODY, new PersonId(CurrentTenant.NOBODY), CurrentTenant.NOBODY,
                Role.PARTICIPANT, language, Optional.empty(), ZoneOffset.UTC, false, false, false, true);
        Segments.of(TheCurriculum.asShipped().module(MODULE, plainly).orElseThrow()).forEach((segment, words) -> {
            if (!words.equals(all.get(segment))) {
                all.put(segment + PLAIN, words);
            }
        });
        return all;
    }

    /** The competences, their levels, and what somebody is asked about them. */
    static Map<String, Utterance> competences(String language) {
        Map<String, Utterance> all = new TreeMap<>(Segments.of(TheCurriculum.asShipped().framework(language)));
        all.keySet().removeIf(segment -> segment.contains(OF_OTHERS));
        return all;
    }

    /** The phrases of work with their pictures, which nobody can match without hearing them. */
    static Map<String, Utterance> phrases(String language) {
        Map<String, Utterance> all = new LinkedHashMap<>(Segments.of(TheCurriculum.asShipped().module("M4", language).orElseThrow()));
        all.keySet().removeIf(segment -> !MATCHED.matcher(segment).matches());
        return all;
    }

    /** The questions before the first module and after the last. */
    static Map<String, Utterance> survey(String language) {
        return Segments.of(TheCurriculum.asShipped().survey(language));
    }

    /** The languages by their own names, but for those that the machine has no voice for. */
    static List<Utterance> names() {
        return TestMessages.in(languages()).offered().stream().map(one -> new Utterance(one.code(), one.ownName()))
                .filter(name -> name.voice().isPresent()).toList();
    }

    private static String[] languages() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("web_[a-z]+\\.properties"))
                    .map(name -> name.substring(4, name.indexOf('.'))).sorted().toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The sentences that a template says aloud and that are always the same, and what is wrong with a field. */
    static Map<String, Utterance> sentences(String language) {
        Messages messages = TestMessages.in("fr", "en");
        Map<String, Utterance> sentences = new TreeMap<>();
        Stream.concat(Stream.concat(found(SAID, TEMPLATES), found(WRONG, CODE)
                        .filter(key -> messages.sentences(key.substring(0, key.indexOf('.')), language).containsKey(key))), ALSO.stream().flatMap(start -> messages
                        .sentences(start.substring(0, start.indexOf('.')), language).keySet().stream()
                        .filter(key -> start.endsWith(".") ? key.startsWith(start) : key.equals(start))))
                .forEach(key -> {
                    sentences.put(key, new Utterance(language, messages.say(language, key)));
                    String formal = messages.say(new Tongue(language, true).tag(), key);
                    if (!formal.equals(messages.say(language, key))) {
                        sentences.put(key + FORMAL, new Utterance(language, formal));
                    }
                });
        return sentences;
    }

    private static Stream<String> found(Pattern pattern, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).flatMap(file -> pattern.matcher(read(file)).results())
                    .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new)).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes what is missing, removes what nothing says any more, and writes the list. @return how many were made */
    static int make() throws IOException {
        Map<String, List<String>> segments = new TreeMap<>();
        Map<String, Utterance> utterances = new TreeMap<>();
        wanted().forEach((segment, utterance) -> {
            segments.computeIfAbsent(utterance.name(), name -> new ArrayList<>()).add(segment.split(" ")[1]);
            utterances.put(utterance.name(), utterance);
        });
        Files.createDirectories(FOLDER);
        int made = 0;
        for (Utterance utterance : utterances.values()) {
            Path file = FOLDER.resolve(utterance.name() + ".ogg");
            if (!Files.exists(file)) {
                new Synthesis().speak(utterance, file);
                made++;
            }
        }
        for (Path file : files()) {
            if (!utterances.containsKey(file.getFileName().toString().replace(".ogg", ""))) {
                Files.delete(file);
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "# Written by deployment/bin/speak. Every file is synthetic: spoken by espeak-ng, not by a person.",
                "# name\tlanguage\tvoice\thow\tsegments"));
        utterances.forEach((name, utterance) -> lines.add(String.join("\t", name, utterance.language(),
                utterance.voice().orElseThrow(), "synthetic", String.join(" ", segments.get(name)))));
        Files.createDirectories(LIST.getParent());
        Files.write(LIST, lines);
        return made;
    }

    /** The files there are. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ogg")).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
