package club.parcours.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we ship to be heard says what the pages of the first module and of the competences say today. */
class SpokenFilesTest {
    private static final long MOST = 14 * 1024 * 1024;
    private final Shipped shipped = new Shipped();

    /** Run by {@code deployment/bin/speak}. */
    @Test
    @EnabledIfSystemProperty(named = "parcours.speak", matches = "true")
    void what_is_missing_is_made() throws IOException {
        SpokenFiles.make();

        assertThat(SpokenFiles.wanted().values()).allSatisfy(words -> assertThat(file(words)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_segment_of_the_first_module_has_a_file_for_its_words_of_today(String language) {
        Map<String, Utterance> module = SpokenFiles.module(language);

        assertThat(module).hasSizeGreaterThan(150).containsKeys("M1/title", "M1/why", "M1/objectives/1",
                "M1/exercises/M1E1/cards/M1E1-name/feedback", "M1/exercises/M1E5/parts/called/hint",
                "M1/exercises/M1E3/parts/can/choices/item/cook/label", "M1/card/M1D/body", "M1/milestone/PM1/criteria/PM1-card/label",
                "M1/forum/M1F/prompt").doesNotContainKey("M1/card/M1D/checkNote");
        assertThat(module.values()).allMatch(words -> words.language().equals(language));
        assertThat(missing(module)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_competence_with_its_levels_and_every_question_about_it_has_a_file(String language) {
        Map<String, Utterance> competences = SpokenFiles.competences(language);

        assertThat(competences).containsKeys("BOUSSOLE/competences/C01/title", "BOUSSOLE/competences/C12/levels/5",
                "BOUSSOLE/scale/1/label", "BOUSSOLE/scale/5/evidence", "BOUSSOLE/questions/answers/item/how-alone/label");
        assertThat(competences.values()).allMatch(words -> words.language().equals(language));
        assertThat(missing(competences)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_phrases_of_work_and_their_pictures_have_files(String language) {
        Map<String, Utterance> phrases = SpokenFiles.phrases(language);

        assertThat(phrases).containsKeys("M4/exercises/M4E2/question", "M4/exercises/M4E2/packs/pairs/c-wet/scene",
                "M4/exercises/M4E2/packs/item/cleaning/label");
        assertThat(phrases.get("M4/exercises/M4E2/packs/pairs/c-wet/phrase").language()).isEqualTo("fr");
        assertThat(missing(phrases)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_questions_before_and_after_have_files(String language) {
        assertThat(SpokenFiles.survey(language)).containsKeys("/title", "/questions/skills/label", "/choices/very/label", "/done");
        assertThat(missing(SpokenFiles.survey(language))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_sentence_that_a_page_says_aloud_has_a_file(String language) {
        assertThat(missing(SpokenFiles.sentences(language))).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_field_and_what_went_wrong_has_a_file_unless_a_number_is_in_it() {
        assertThat(SpokenFiles.sentences("fr")).containsKeys("exercise.step.kind-missing", "exercise.reflection.empty",
                "portfolio.note.empty", "portfolio.link.password", "people.name.unseen", "files.heic", "files.too-heavy",
                "problem.session-over.do", "problem.away.say", "problem.away.do/formal").doesNotContainKeys("exercise.too-long",
                "files.too-large", "desk.logo.unknown", "problem.number");
    }

    @Test
    void every_language_says_its_own_name_but_those_without_a_voice() {
        assertThat(SpokenFiles.names()).extracting(Utterance::language).contains("ar", "en", "fr", "hu", "it", "pl", "prs", "uk")
                .doesNotContain("ps");
        assertThat(SpokenFiles.names()).allMatch(name -> shipped.has(name.name()) && Files.exists(file(name)));
    }

    @Test
    void a_changed_text_has_no_file() {
        Utterance words = SpokenFiles.module("fr").get("M1/title");

        assertThat(missing(Map.of("same", words, "changed", new Utterance("fr", words.words() + "."),
                "other", new Utterance("en", words.words())))).containsExactlyInAnyOrder("changed", "other");
    }

    @Test
    void the_files_are_those_of_the_list_and_light() throws IOException {
        List<Path> files = SpokenFiles.files();
        List<String> lines = Files.readAllLines(SpokenFiles.LIST).stream().filter(line -> !line.startsWith("#")).toList();

        assertThat(lines).allSatisfy(line -> assertThat(line.split("\t")).hasSize(5).contains("synthetic"));
        assertThat(files).extracting(file -> file.getFileName().toString())
                .containsExactlyElementsOf(lines.stream().map(line -> line.split("\t")[0] + ".ogg").toList());
        assertThat(files).allSatisfy(file -> assertThat(start(file)).startsWith("OggS").contains("OpusHead"));
        assertThat(files.stream().mapToLong(SpokenFilesTest::size).sum()).isBetween(1L, MOST);
    }

    @Test
    void the_machine_is_told_nothing_that_it_would_name() {
        assertThat(Synthesis.spoken("« L’été\u00a0! » …")).isEqualTo("L'été! ...\n");
    }

    private List<String> missing(Map<String, Utterance> wanted) {
        return wanted.entrySet().stream().filter(one -> !shipped.has(one.getValue().name())
                || !Files.exists(file(one.getValue()))).map(Map.Entry::getKey).toList();
    }

    private static Path file(Utterance words) {
        return SpokenFiles.FOLDER.resolve(words.name() + ".ogg");
    }

    private static String start(Path file) throws IOException {
        return new String(Files.readAllBytes(file), 0, 64, StandardCharsets.ISO_8859_1);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
