package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.Messages;
import club.parcours.web.TestMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real content jar, read as the tool reads it. */
class CurriculumTest {
    private final Curriculum curriculum = TheCurriculum.asShipped();

    @ParameterizedTest
    @CsvSource({"fr, fr, Mon parcours\u00a0: la ligne de vie", "en, en, My path: the life line",
        "en-GB, en, My path: the life line", "EN, en, My path: the life line",
        "ar, ar, مساري: خط الحياة", "ti, fr, Mon parcours\u00a0: la ligne de vie", "fa-AF, fr, Mon parcours\u00a0: la ligne de vie"})
    void the_life_line_speaks_the_language_asked_for_or_says_which_other(String asked, String spoken, String title) {
        assertThat(module(asked).title()).isEqualTo(new Text(title, spoken));
        assertThat(module(asked).why().language()).isEqualTo(spoken);
    }

    @Test
    void what_is_not_translated_yet_is_there_in_french_and_says_so() {
        assertThat(module("ar").objectives()).allMatch(objective -> objective.isIn("ar"));
        assertThat(curriculum.module("M4", "ar").orElseThrow().promise().isIn("fr")).isTrue();
        assertThat(curriculum.guide("M4", "ar").orElseThrow().body().language()).isEqualTo("fr");
    }

    @Test
    void the_second_language_stands_beside_the_first_where_it_is_written_in_it() {
        Module both = curriculum.module("M2", reader("ar", "fr")).orElseThrow();
        assertThat(both.title()).isEqualTo(new Text("مساري: خط الحياة", "ar", Optional.of(module("fr").title())));
        assertThat(both.why().beside().orElseThrow()).hasToString(module("fr").why().toString());
        assertThat(both.exercises()).extracting(Exercise::id).isEqualTo(module("fr").exercises().stream().map(Exercise::id).toList());
        assertThat(curriculum.exercise("M2E1", reader("fr", "ar")).orElseThrow().title().beside().orElseThrow().isIn("ar")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ar, fr, M4", "fr, ar, M4", "uk, fr, M2", "fr, fr, M2", "ar, uk, M2", "en, , M2"})
    void a_text_that_is_not_written_in_both_languages_stands_alone(String first, String second, String id) {
        Viewer reader = reader(first, second);
        assertThat(curriculum.module(id, reader).orElseThrow().why()).hasToString(curriculum.module(id, first).orElseThrow().why().toString());
        assertThat(curriculum.module(id, reader).orElseThrow().title().beside()).isEmpty();
        assertThat(curriculum.milestones(reader).get(0).title().isIn(first) || first.equals("uk")).isTrue();
    }

    @Test
    void those_on_a_path_for_professionals_are_told_vous() {
        Syllabus syllabus = TheCurriculum.syllabus(curriculum);
        assertThat(curriculum.paths("fr")).allSatisfy(path ->
                assertThat(syllabus.formal(Optional.empty(), Optional.of(path.id()))).as(path.id()).isEqualTo(path.id().equals("professionals")));
        assertThat(syllabus.formal(Optional.empty(), Optional.of("gone"))).isFalse();
    }

    @Test
    void a_language_of_the_book_that_is_a_draft_is_one_on_the_pages_too() {
        Messages messages = TestMessages.in("fr");
        assertThat(Book.builtIn().programme().entries("languages")).filteredOn(entry -> entry.word("state").equals("draft"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(messages.say(entry.word("id"), "web.language.state")).isEqualTo("draft"));
    }

    private static Viewer reader(String first, @Nullable String second) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.PARTICIPANT,
                first, Optional.ofNullable(second), ZoneId.of("Europe/Paris"), false);
    }

    @Test
    void a_text_in_another_language_is_told_apart() {
        assertThat(module("ti").title().isIn("ti")).isFalse();
        assertThat(module("en").title().isIn("en")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_life_line_is_whole(String language) {
        Module module = module(language);
        assertThat(module.exercises()).extracting(Exercise::id).containsExactly("M2E1", "M2E2", "M2E3", "M2E4");
        assertThat(module.exercises()).allSatisfy(exercise -> {
            assertThat(exercise.module()).isEqualTo("M2");
            assertThat(exercise.title().language()).isEqualTo(language);
            assertThat(exercise.help().html().toString()).startsWith("<p>");
        });
        assertThat(module.objectives()).hasSize(3);
        assertThat(module.minutesAlone()).isEqualTo(45);
        assertThat(module.card().id()).isEqualTo("M2D");
        assertThat(module.forum().id()).isEqualTo("M2F");
        assertThat(curriculum.guide("M2", language).orElseThrow().id()).isEqualTo("M2G");
    }

    @Test
    void every_card_of_the_sort_has_a_box_and_a_kind_word() {
        SortExercise sort = exercise("M2E1", SortExercise.class);
        assertThat(sort.boxes()).extracting(Item::id).containsExactly("work", "school", "home", "others");
        assertThat(sort.cards()).hasSize(16).allSatisfy(card -> {
            assertThat(sort.boxesOf(card)).isNotEmpty();
            assertThat(card.feedback().value()).isNotBlank();
        });
        SortExercise.Card accounts = sort.cards().get(8);
        assertThat(accounts.id()).isEqualTo("M2E1-keep-accounts");
        assertThat(sort.boxesOf(accounts)).extracting(Item::id).containsExactly("work", "home", "others");
        assertThat(accounts.fits("school")).isFalse();
    }

    @Test
    void an_answer_of_a_quiz_names_where_it_stands_if_the_card_of_the_module_is_about_something_else() {
        SortExercise quiz = (SortExercise) curriculum.exercise("M9E2", "en").orElseThrow();
        SortExercise.Source asylum = quiz.cards().stream().filter(card -> card.id().equals("M9E2-asylum")).findFirst().orElseThrow()
                .source().orElseThrow();
        assertThat(asylum.url()).hasToString("https://www.service-public.gouv.fr/particuliers/vosdroits/F2741");
        assertThat(quiz.cards()).filteredOn(card -> card.source().isPresent()).extracting(SortExercise.Card::id)
                .containsExactly("M9E2-payslip", "M9E2-contract", "M9E2-asylum");
        assertThat(quiz.cards().stream().flatMap(card -> card.source().stream()).map(SortExercise.Source::name)).allMatch(name -> name.isIn("en"));
    }

    @Test
    void the_life_line_offers_six_kinds_five_times_and_pictures_for_its_verbs() {
        TimelineExercise line = exercise("M2E2", TimelineExercise.class);
        assertThat(line.kinds()).extracting(Item::id)
                .containsExactly("job", "study", "home", "volunteering", "migration", "other");
        assertThat(line.times()).extracting(Item::id)
                .containsExactly("before", "on-the-way", "here", "year", "unknown");
        assertThat(line.verbs()).hasSizeGreaterThan(24).allSatisfy(verb -> assertThat(verb.icon()).isPresent());
        assertThat(line.mark("proud").icon()).contains("star");
        assertThat(List.of(line.titleLength(), line.mostVerbs(), line.stepsAimed(), line.keptAimed()))
                .containsExactly(80, 3, 4, 3);
    }

    @Test
    void reflection_and_qualities_bring_their_limits() {
        ReflectionExercise reflection = exercise("M2E3", ReflectionExercise.class);
        assertThat(reflection.questions()).hasSize(2);
        assertThat(reflection.starters()).isNotEmpty();
        assertThat(reflection.longest()).isEqualTo(600);
        assertThat(reflection.seconds()).as("a minute to speak").isEqualTo(60);
        assertThat(exercise("M3E4", WorksheetExercise.class).seconds()).isEqualTo(60);
        assertThat(exercise("M3E3", WorksheetExercise.class).seconds()).as("unless it says less").isEqualTo(180);
        QualitiesExercise qualities = exercise("M2E4", QualitiesExercise.class);
        assertThat(qualities.qualities()).hasSize(24);
        assertThat(qualities.count()).isEqualTo(2);
    }

    @Test
    void the_milestone_gives_ten_points_for_four_things_counted() {
        assertThat(curriculum.milestones("en")).filteredOn(plan -> plan.id().equals("PM2")).singleElement().satisfies(plan -> {
            assertThat(plan.id()).isEqualTo("PM2");
            assertThat(plan.points()).isEqualTo(10);
            assertThat(plan.criteria()).extracting(c -> c.measure() + ">=" + c.atLeast() + ":" + c.points())
                    .containsExactly("steps>=4:4", "step-kinds>=2:2", "proud-steps>=1:1", "kept-steps>=3:3");
        });
    }

    @Test
    void a_line_may_ask_for_one_of_some_competences_and_a_path_for_some_of_its_milestones() {
        Criterion line = curriculum.module("M6", "fr").orElseThrow().milestone().criteria().get(1);
        assertThat(line.measure()).isEqualTo(Criterion.CHOSEN);
        assertThat(line.choices()).containsExactly("C03", "C06", "C10");
        assertThat(line.asking(2, line.label()).worth(5).choices()).as("whatever a rule asks for").isEqualTo(line.choices());
        assertThat(curriculum.path(Optional.of("nine"), "fr").completion()).contains(
                new CoursePath.Completion(7, Set.of("PM1", "PM3", "PM7", "PM10")));
        assertThat(curriculum.path(Optional.of("discovery"), "fr").completion()).isEmpty();
    }

    @Test
    void a_card_is_overdue_the_day_after_its_review_was_due() {
        InformationCard card = module("fr").card();
        assertThat(card.overdue(card.reviewBy())).isFalse();
        assertThat(card.overdue(card.reviewBy().plusDays(1))).isTrue();
        assertThat(card.validAsOf()).isBefore(card.reviewBy()).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(card.sourceUrl()).hasScheme("https");
        assertThat(card.checkNote()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_compass_has_twelve_competences_of_five_levels(String language) {
        Framework framework = curriculum.framework(language);
        assertThat(framework.version()).isEqualTo("BOUSSOLE-1");
        assertThat(framework.scale()).extracting(Framework.Level::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(framework.competences()).hasSize(12).allSatisfy(competence -> {
            assertThat(competence.title().language()).isEqualTo(language);
            assertThat(competence.levels()).hasSize(5).extracting(Text::language).containsOnly(language);
        });
    }

    @Test
    void a_level_says_what_it_takes_and_a_competence_what_others_call_it() {
        Framework framework = curriculum.framework("fr");
        assertThat(framework.scale()).extracting(Framework.Level::rule).containsExactly(new Framework.Rule(0, 0, 0, 0),
                new Framework.Rule(1, 0, 0, 0), new Framework.Rule(0, 1, 0, 0), new Framework.Rule(0, 2, 2, 0),
                new Framework.Rule(0, 1, 0, 1));
        assertThat(framework.tags(framework.competence("C03").orElseThrow()))
                .as("what was one term in 2006 and is two since").extracting(tagged -> tagged.neighbour().version() + " "
                        + tagged.terms().stream().map(Framework.Term::id).toList())
                .containsExactly("KC2018 [KC6]", "KC2006 [KC2006-6]", "RECTEC [O]", "ESCO-1 [life-skills]");
        assertThat(framework.tags(framework.competence("C06").orElseThrow()).get(1).terms())
                .extracting(Framework.Term::id).containsExactly("KC2006-5", "KC2006-6");
        List<String> known = framework.neighbours().stream().flatMap(one -> one.terms().stream()).map(Framework.Term::id).toList();
        assertThat(framework.competences()).allSatisfy(one -> assertThat(known).containsAll(one.tags()));
    }

    @Test
    void every_picture_the_content_names_is_in_the_sprite() throws IOException {
        String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../workshop-content/src/main/resources/content"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(md|yaml)")).toList()) {
                Pattern.compile("(?m)^[- ]*icon: (.*)$").matcher(Files.readString(file)).results()
                        .map(found -> found.group(1)).filter(icon -> !sprite.contains("id=\"" + icon + "\""))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_is_not_there_is_empty_and_nothing_can_be_changed() {
        assertThat(curriculum.module("M99", "fr")).isEmpty();
        assertThat(curriculum.exercise("M99E1", "fr")).isEmpty();
        assertThat(curriculum.guide("M99", "fr")).isEmpty();
        assertThat(curriculum.modules("fr")).isUnmodifiable();
        assertThat(curriculum.path(Optional.of("gone"), "fr").id()).isEqualTo("full");
        assertThat(module("fr").exercises()).isUnmodifiable();
        assertThat(curriculum.version()).matches("\\d{4}\\.\\d+");
    }

    private Module module(String language) {
        return curriculum.module("M2", language).orElseThrow();
    }

    private <T extends Exercise> T exercise(String id, Class<T> kind) {
        return kind.cast(curriculum.exercise(id, "en").orElseThrow());
    }
}
