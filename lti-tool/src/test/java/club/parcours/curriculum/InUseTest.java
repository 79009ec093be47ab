package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.content.BookFiles;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organisation hears of the editions its courses work on, and courses are spoken to as theirs says. */
class InUseTest {
    private static final String OWN = BookFiles.builtIn().version();
    private static final String LYON = "2026.90-lyon";
    private static final LocalDate LATER = LocalDate.parse("2027-06-01");

    @TempDir
    Path folder;

    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private final Viewer referent = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
            Role.REFERENT, "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false);
    private Curriculum curriculum = TheCurriculum.asShipped();

    @Test
    void cards_are_late_as_the_editions_say_that_courses_work_on() throws IOException {
        keep("card.md", "(?m)^review_by: .*$", "review_by: 2028-05-31");
        courses.editions.put(UUID.randomUUID(), LYON);
        courses.editions.put(UUID.randomUUID(), LYON);
        courses.editions.put(UUID.randomUUID(), "2020.1-gone");

        assertThat(inUse().overdue(LATER, referent)).extracting(one -> one.card().id(), OverdueCard::edition, OverdueCard::courses)
                .contains(tuple("M6D", OWN, 1L), tuple("M1D", LYON, 2L), tuple("M1D", OWN, 1L)).doesNotContain(tuple("M6D", LYON, 2L));
        assertThat(inUse().overdue(LocalDate.parse("2027-05-31"), referent)).noneMatch(one -> one.card().id().equals("M6D"));
    }

    @Test
    void with_a_late_card_stand_the_exercises_that_tell_its_facts() {
        assertThat(inUse().overdue(LATER, referent)).filteredOn(one -> one.card().id().equals("M8D")).singleElement()
                .satisfies(late -> assertThat(late.telling()).extracting(Exercise::id).containsExactlyInAnyOrder("M8E1", "M8E2", "M8E3"));
        assertThat(inUse().overdue(LATER, referent)).filteredOn(one -> one.card().id().equals("M1D")).singleElement()
                .satisfies(late -> assertThat(late.telling()).isEmpty());
    }

    @Test
    void an_edition_that_no_course_works_on_says_nothing() throws IOException {
        keep("card.md", "(?m)^review_by: .*$", "review_by: 2026-12-31");

        assertThat(inUse().overdue(LocalDate.parse("2027-01-15"), referent)).isEmpty();
        assertThat(inUse().modules(referent)).hasSameSizeAs(curriculum.modules("fr"));
    }

    @Test
    void modules_are_those_of_all_editions_in_use_each_once_as_the_latest_says() throws IOException {
        TheCurriculum.keep(folder, LYON, InUseTest::withAnEleventhModule);
        curriculum = TheCurriculum.with(folder, new MovingClock(), courses);
        assertThat(inUse().modules(referent)).extracting(Module::id).doesNotContain("M11");
        courses.editions.put(UUID.randomUUID(), LYON);

        assertThat(inUse().modules(referent)).extracting(Module::id).contains("M10", "M11", "P4").doesNotHaveDuplicates();
        assertThat(inUse().modules(referent)).filteredOn(module -> module.id().equals("M2")).singleElement()
                .satisfies(module -> assertThat(module.title()).hasToString("La ligne de Lyon"));
    }

    @Test
    void a_path_says_how_people_are_spoken_to_whatever_it_is_called() throws IOException {
        TheCurriculum.keep(folder, LYON, texts -> {
            texts.computeIfPresent("paths.yaml", (name, text) -> text.replace("id: professionals", "id: volunteers")
                    .replace("    address: vous\n", "").replaceFirst("id: nine\n", "id: nine\n    address: vous\n"));
            texts.replaceAll((name, text) -> name.endsWith("/paths.yaml") ? text.replace("id: professionals", "id: volunteers") : text);
            return texts;
        });
        curriculum = TheCurriculum.with(folder, new MovingClock(), courses);
        Syllabus syllabus = TheCurriculum.syllabus(curriculum, courses);

        assertThat(syllabus.formal(Optional.of(LYON), Optional.of("volunteers"))).as("professionals, where nothing is said").isTrue();
        assertThat(syllabus.formal(Optional.of(LYON), Optional.of("nine"))).isTrue();
        assertThat(syllabus.formal(Optional.of(LYON), Optional.of("full"))).isFalse();
        assertThat(syllabus.formal(Optional.of(LYON), Optional.empty())).isFalse();
        assertThat(syllabus.formal(Optional.empty(), Optional.of("volunteers"))).as("no path of the other edition").isFalse();
        assertThat(syllabus.formal(Optional.of(OWN), Optional.of("nine"))).isFalse();
    }

    private static Map<String, String> withAnEleventhModule(Map<String, String> texts) {
        Map<String, String> more = new java.util.TreeMap<>(texts);
        texts.forEach((name, text) -> {
            if (name.contains("/06-involved/")) {
                more.put(name.replace("06-involved", "15-garden"), text.replace("id: M6", "id: M11").replace("id: PM6", "id: PM11"));
            }
        });
        more.computeIfPresent("programme.yaml", (name, text) -> text + "  - id: M11\n    order: 15\n    folder: 15-garden\n");
        more.computeIfPresent("fr/02-life-line/module.md", (name, text) -> text.replaceFirst("(?m)^title: .*$", "title: La ligne de Lyon"));
        return more;
    }

    private void keep(String card, String stands, String other) throws IOException {
        TheCurriculum.keep(folder, LYON, texts -> {
            texts.computeIfPresent("fr/06-involved/" + card, (name, text) -> text.replaceFirst(stands, other));
            return texts;
        });
        curriculum = TheCurriculum.with(folder, new MovingClock(), courses);
    }

    private InUse inUse() {
        return TheCurriculum.inUse(curriculum, courses);
    }
}
