package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A path that has less of its modules, and the others that have them whole. */
class PortionTest {
    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private final Curriculum curriculum = TheCurriculum.asShipped();
    private final Syllabus syllabus = TheCurriculum.syllabus(curriculum, courses);
    private final Viewer ada = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
            Role.PARTICIPANT, "fr", Optional.of("en"), ZoneId.of("Europe/Paris"), false);

    @Test
    void the_discovery_club_fits_into_one_meeting_of_two_hours() {
        courses.paths.put(ada.cohort(), "discovery");
        List<Module> modules = syllabus.modules(ada);

        assertThat(modules).extracting(Module::id).containsExactly("M1", "M3", "M10");
        assertThat(modules.stream().mapToInt(Module::minutesLive).sum()).isLessThanOrEqualTo(120);
        assertThat(modules.stream().mapToInt(Module::minutesAlone).sum()).isLessThanOrEqualTo(60);
        assertThat(modules.get(1).exercises()).extracting(Exercise::id).containsExactly("M3E1", "M3E3");
        assertThat(modules.get(1).title().beside()).as("in both languages").isPresent();
        assertThat(((WorksheetExercise) syllabus.exercise("M3E3", ada)).aimed()).isEqualTo(1);
        assertThat(syllabus.list(ada)).extracting(Module::minutesAlone)
                .containsExactlyElementsOf(modules.stream().map(Module::minutesAlone).toList());
    }

    @Test
    void the_lines_that_are_left_share_all_points() {
        courses.paths.put(ada.cohort(), "discovery");
        MilestonePlan stories = syllabus.module("M3", ada).milestone();

        assertThat(stories.points()).isEqualTo(20);
        assertThat(stories.criteria()).extracting(Criterion::id).containsExactly("PM3-first", "PM3-view");
        assertThat(stories.criteria().stream().mapToInt(Criterion::points).sum()).isEqualTo(20);
        assertThat(stories.title()).hasToString("Mon histoire");
        assertThat(syllabus.module("M10", ada).milestone().criteria()).extracting(Criterion::atLeast).containsExactly(1, 1);
    }

    @Test
    void other_paths_have_the_modules_whole() {
        for (String path : List.of("full", "nine", "two-days", "none")) {
            courses.paths.put(ada.cohort(), path);

            assertThat(syllabus.module("M3", ada)).isEqualTo(curriculum.module("M3", ada).orElseThrow());
            assertThat(syllabus.modules(ada)).allMatch(module -> module.equals(curriculum.module(module.id(), ada).orElseThrow()));
        }
    }

    @Test
    void an_exercise_that_the_path_leaves_out_is_there_for_who_began_it() {
        courses.paths.put(ada.cohort(), "discovery");

        assertThat(syllabus.exercise("M3E2", ada).id()).isEqualTo("M3E2");
        assertThat(syllabus.exercise("M4E1", ada)).isEqualTo(curriculum.exercise("M4E1", ada).orElseThrow());
    }

    @Test
    void who_leads_has_the_agenda_of_the_path_and_others_do_not_meet_it() {
        assertThat(syllabus.guideInBoth("M3", ada).orElseThrow().agendas()).extracting(Guide.Agenda::id)
                .containsExactly("M3G-remote", "M3G-phone", "M3G-week", "onsite");
        courses.paths.put(ada.cohort(), "discovery");

        assertThat(syllabus.guideInBoth("M3", ada).orElseThrow().agendas()).extracting(Guide.Agenda::id)
                .containsExactly("M3G-discovery");
        assertThat(syllabus.guideInBoth("M1", ada).orElseThrow().agendas()).hasSize(1);
    }

    @Test
    void on_paths_that_meet_in_one_room_there_is_an_agenda_for_it_beside_the_others_and_on_paper() {
        courses.paths.put(ada.cohort(), "nine");
        Guide guide = syllabus.guideInBoth("M4", ada).orElseThrow();

        assertThat(guide.agendas()).extracting(Guide.Agenda::onSite).containsExactly(false, false, false, true);
        assertThat(guide.onPaper().length()).isEqualTo(120);
        assertThat(guide.onPaper().moments()).isNotEmpty().allSatisfy(moment -> assertThat(moment.say().value()).isNotBlank());
        courses.paths.put(ada.cohort(), "discovery");
        assertThat(syllabus.guideInBoth("M1", ada).orElseThrow().onPaper().id()).isEqualTo("M1G-discovery");
    }

    @Test
    void each_guide_has_a_programme_a_poll_and_a_note_for_the_group_and_who_speaks_of_pictures_has_some() {
        curriculum.modules("fr").forEach(module -> {
            Guide guide = curriculum.guide(module.id(), "fr").orElseThrow();
            assertThat(guide.prompts()).as(module.id()).hasSize(3);
            assertThat(guide.promptsOnPaper()).as("without the programme of a meeting by video: " + module.id())
                    .hasSize(module.id().startsWith("M") ? 2 : 3);
            boolean spoken = guide.agendas().stream().filter(agenda -> !agenda.onSite()).flatMap(agenda -> agenda.moments().stream())
                    .anyMatch(moment -> moment.say().value().contains("image de météo"));
            assertThat(guide.pictures().isEmpty()).as(module.id()).isEqualTo(!spoken);
        });
    }

    @Test
    void a_course_on_it_counts_by_it() {
        UUID course = UUID.randomUUID();
        courses.paths.put(course, "discovery");
        courses.paths.put(UUID.randomUUID(), "nine");

        assertThat(syllabus.modulesOf(ada.person())).containsOnlyKeys(course);
        assertThat(syllabus.taughtTo(ada.person()).apply(course).milestones()).extracting(plan -> plan.criteria().size())
                .containsExactly(2, 2, 2);
    }
}
