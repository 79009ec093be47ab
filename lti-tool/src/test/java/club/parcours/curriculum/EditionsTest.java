package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.content.BookFiles;
import club.parcours.content.EditionFolder;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course reads the edition it is bound to, and nobody else does. */
class EditionsTest {
    private static final String OWN = BookFiles.builtIn().version();
    private static final String OWN_TITLE = TheCurriculum.asShipped().module("M2", "fr").orElseThrow().title().value();
    private static final String MODULE = "fr/02-life-line/module.md";

    @TempDir
    Path folder;

    private final MovingClock clock = new MovingClock();
    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private final Viewer ada = viewer(Role.PARTICIPANT);
    private final Viewer ben = viewer(Role.PARTICIPANT);
    private Editions editions;
    private Curriculum curriculum;
    private Syllabus syllabus;

    @BeforeEach
    void wire() {
        editions = TheCurriculum.editions(folder, clock);
        curriculum = new Curriculum(editions, courses::edition);
        syllabus = TheCurriculum.syllabus(curriculum, courses);
    }

    @Test
    void where_there_is_one_edition_nobody_asks_what_a_course_is_bound_to() {
        Curriculum alone = new Curriculum(editions, viewer -> {
            throw new AssertionError("asked");
        });

        assertThat(alone.alone()).isTrue();
        assertThat(alone.modules(ada)).isNotEmpty();
        assertThat(alone.version(ada)).isEqualTo(OWN);
    }

    @Test
    void a_course_reads_the_edition_it_is_bound_to_and_others_do_not() throws IOException {
        keep("2025.1", "La vieille ligne");
        courses.editions.put(ada.cohort(), "2025.1");

        assertThat(title(ada)).isEqualTo("La vieille ligne");
        assertThat(curriculum.version(ada)).isEqualTo("2025.1");
        assertThat(title(ben)).isEqualTo(OWN_TITLE);
        assertThat(curriculum.module("M2", "fr").orElseThrow().title().value()).isEqualTo(OWN_TITLE);
    }

    @Test
    void an_edition_is_read_in_two_languages_side_by_side() throws IOException {
        keep("2025.1", "La vieille ligne");
        Viewer both = new Viewer("0a1b2c3d", UUID.randomUUID(), ada.person(), ada.cohort(), Role.PARTICIPANT, "en", Optional.of("fr"),
                ZoneId.of("Europe/Paris"), false);
        courses.editions.put(both.cohort(), "2025.1");

        assertThat(curriculum.module("M2", both).orElseThrow().title().beside().orElseThrow().value()).isEqualTo("La vieille ligne");
    }

    @Test
    void pages_are_told_which_languages_the_edition_of_a_course_calls_drafts() throws IOException {
        TheCurriculum.keep(folder, "2025.1", texts -> {
            texts.computeIfPresent("programme.yaml", (name, text) -> text.replace("id: en\n    state: complete", "id: en\n    state: draft"));
            return texts;
        });
        EditionDrafts drafts = new EditionDrafts();
        drafts.editions = editions;
        drafts.courses = courses;
        courses.editions.put(ada.cohort(), "2025.1");

        assertThat(drafts.of(reading(ada, "en-GB", "fr"))).containsExactly("en-GB");
        assertThat(drafts.of(reading(ben, "en-GB", "fr"))).as("complete in the one of the tool").isEmpty();
        assertThat(drafts.of(reading(ben, "fr", "ar"))).as("a draft there too").containsExactly("ar");
        assertThat(drafts.of(reading(ada, "uk", "pl"))).as("not in the book at all").isEmpty();
    }

    private static Viewer reading(Viewer viewer, String first, String second) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), viewer.person(), viewer.cohort(), Role.PARTICIPANT, first, Optional.of(second),
                ZoneId.of("Europe/Paris"), false);
    }

    @Test
    void an_exercise_an_edition_does_not_have_does_not_exist_in_its_courses() throws IOException {
        TheCurriculum.keep(folder, "2025.1", texts -> without(texts, "02-life-line/exercise-qualities"));
        courses.editions.put(ada.cohort(), "2025.1");

        assertThatThrownBy(() -> syllabus.exercise("M2E4", ada)).isInstanceOf(NotFound.class);
        assertThat(syllabus.exercise("M2E3", ada).id()).isEqualTo("M2E3");
        assertThat(syllabus.exercise("M2E4", ben).id()).isEqualTo("M2E4");
    }

    @Test
    void an_exercise_only_another_edition_has_is_found_where_nobody_asks_for_a_course() throws IOException {
        TheCurriculum.keep(folder, "2026.9-lyon", texts -> {
            Stream.of("fr", "en").forEach(language -> {
                String exercise = language + "/02-life-line/exercise-reflection.md";
                texts.put(language + "/02-life-line/exercise-more.md", texts.get(exercise).replace("id: M2E3\n", "id: M2E33\n"));
            });
            texts.computeIfPresent(MODULE, (name, text) -> text.replace("exercise-qualities]", "exercise-qualities, exercise-more]"));
            return texts;
        });
        courses.editions.put(ada.cohort(), "2026.9-lyon");

        assertThat(syllabus.exercise("M2E33", ada).id()).isEqualTo("M2E33");
        assertThatThrownBy(() -> syllabus.exercise("M2E33", ben)).isInstanceOf(NotFound.class);
        assertThat(curriculum.exercise("M2E33", "")).isPresent();
        assertThat(curriculum.exercise("M2E99", "")).isEmpty();
    }

    @Test
    void an_edition_that_is_not_there_or_broken_is_replaced_by_the_one_of_the_tool() throws IOException {
        keep("2025.2", "Autre");
        Files.write(folder.resolve("2025.1.zip"), new byte[] {1, 2, 3});
        TheCurriculum.keep(folder, "2025.3", texts -> {
            texts.put(MODULE, "no settings");
            return texts;
        });
        for (String version : List.of("2025.1", "2025.3", "2019.1", "../2025.2")) {
            courses.editions.put(ada.cohort(), version);
            assertThat(title(ada)).as(version).isEqualTo(OWN_TITLE);
            assertThat(curriculum.has(version)).as(version).isFalse();
        }
        assertThat(curriculum.has("2025.2")).isTrue();
        assertThat(curriculum.has(OWN)).isTrue();
    }

    @Test
    void an_edition_from_before_something_came_beside_the_modules_has_that_of_today() throws IOException {
        TheCurriculum.keep(folder, "2025.1", texts -> {
            texts.keySet().removeIf(name -> name.endsWith("survey.yaml"));
            return texts;
        });

        assertThat(editions.find("2025.1").orElseThrow().in("fr").survey()).isEqualTo(editions.builtIn().in("fr").survey());
        assertThat(new Comparison(editions.find("2025.1").orElseThrow(), editions.builtIn(), "fr").changes()).isEmpty();
    }

    @Test
    void an_edition_that_comes_is_seen_after_some_seconds() throws IOException {
        assertThat(editions.alone()).isTrue();
        keep("2025.1", "La vieille ligne");
        assertThat(editions.alone()).isTrue();
        clock.pass(Duration.ofSeconds(11));

        assertThat(editions.kept()).containsExactly("2025.1");
    }

    @Test
    void a_copy_of_the_own_edition_is_no_other() throws IOException {
        Binder binder = new Binder();
        binder.editions = editions;
        binder.keep();
        binder.keep();

        assertThat(folder.resolve(OWN + ".zip")).exists();
        assertThat(editions.alone()).isTrue();
    }

    @Test
    void a_few_are_in_memory_and_the_rest_is_read_again() throws IOException {
        for (int at = 1; at <= Editions.MOST + 2; at++) {
            keep("2025." + at, "Ligne " + at);
        }
        Book first = editions.find("2025.1").orElseThrow();
        assertThat(editions.find("2025.1")).containsSame(first);
        for (int at = 2; at <= Editions.MOST; at++) {
            editions.find("2025." + at);
        }
        assertThat(editions.find("2025.1")).as("as many as fit").containsSame(first);
        editions.find("2025." + (Editions.MOST + 1));
        assertThat(editions.find("2025.1")).as("the one unused for longest went").containsSame(first);
        for (int at = 2; at <= Editions.MOST + 1; at++) {
            editions.find("2025." + at);
        }

        assertThat(editions.find("2025.1").orElseThrow()).isNotSameAs(first);
        courses.editions.put(ada.cohort(), "2025.1");
        assertThat(title(ada)).isEqualTo("Ligne 1");
    }

    @Test
    void who_reads_an_edition_waits_for_nobody_who_reads_another() throws Exception {
        keep("2025.1", "Une ligne");
        keep("2025.2", "Autre ligne");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Editions slow = new Editions(editions.builtIn(), new EditionFolder(folder), clock) {
            @Override
            Optional<Book> read(String version) {
                if (version.equals("2025.1")) {
                    begun.countDown();
                    await(goOn);
                }
                return super.read(version);
            }
        };
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            Future<Optional<Book>> first = people.submit(() -> slow.find("2025.1"));
            await(begun);
            assertThat(people.submit(() -> slow.find("2025.2")).get(1, TimeUnit.MINUTES)).isPresent();
            assertThat(first.isDone()).isFalse();
            Future<Optional<Book>> same = people.submit(() -> slow.find("2025.1"));
            goOn.countDown();
            assertThat(first.get().orElseThrow()).isSameAs(same.get().orElseThrow());
        } finally {
            goOn.countDown();
            people.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void the_newest_is_told_by_numbers_and_what_was_made_from_one_is_newer() throws IOException {
        for (String version : List.of("2025.9", "2025.10", "2025.10-lyon", "2025.10-lyon-2", "2024.11")) {
            keep(version, "Une ligne");
        }

        assertThat(editions.kept()).containsExactly("2025.10-lyon-2", "2025.10-lyon", "2025.10", "2025.9", "2024.11");
    }

    @Test
    void a_course_is_offered_what_is_newer_and_nothing_else() throws IOException {
        keep("2025.1", "Une ligne");
        keep("2025.2", "Autre ligne");
        keep(OWN + "-lyon", "Ligne de Lyon");

        assertThat(offered(Optional.empty())).containsExactly(OWN + "-lyon");
        assertThat(offered(Optional.of("2025.2"))).containsExactly(OWN + "-lyon", OWN);
        assertThat(offered(Optional.of(OWN + "-lyon"))).isEmpty();
        assertThat(offered(Optional.of("2999.1"))).as("it is not there").containsExactly(OWN);
        assertThat(curriculum.offers(ada, Optional.of("2025.2"))).extracting(EditionOffer::builtIn).containsExactly(false, true);
    }

    private List<String> offered(Optional<String> edition) {
        return curriculum.offers(ada, edition).stream().map(EditionOffer::version).toList();
    }

    private String title(Viewer viewer) {
        return syllabus.module("M2", viewer).title().value();
    }

    private void keep(String version, String title) throws IOException {
        TheCurriculum.keep(folder, version, texts -> {
            texts.computeIfPresent(MODULE, (name, text) -> text.replaceFirst("(?m)^title: .*$", "title: " + title));
            return texts;
        });
    }

    /** Without one exercise, in every language. */
    static Map<String, String> without(Map<String, String> texts, String path) {
        Map<String, String> rest = new TreeMap<>(texts);
        rest.keySet().removeIf(name -> name.endsWith(path + ".md"));
        rest.computeIfPresent("fr/" + path.replaceAll("/.*", "/module.md"),
                (name, text) -> text.replaceFirst(", " + path.replaceAll(".*/", "") + "\\b", ""));
        return rest;
    }

    private static Viewer viewer(Role role) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), role, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
    }
}
