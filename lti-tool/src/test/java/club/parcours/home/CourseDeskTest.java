package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.CohortView;
import club.parcours.people.People;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseDeskTest {
    private static final class Paths extends TheCurriculum.Chosen {
        @Override
        public boolean follow(Viewer viewer, String path) {
            return !path.equals(paths.put(viewer.cohort(), path));
        }
    }

    private static final class NoCourse extends People {
        @Override
        public Optional<CohortView> cohort(UUID cohort) {
            return Optional.empty();
        }
    }

    private static final class Noted extends AuditTrail {
        private final List<String> deeds = new ArrayList<>();

        @Override
        public void did(Viewer who, String deed, Optional<UUID> object, String detail) {
            deeds.add(deed + " " + detail);
        }
    }

    private final Paths courses = new Paths();
    private final Noted trail = new Noted();
    private final CourseDesk desk = desk();

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"FACILITATOR", "CO_FACILITATOR", "REFERENT"})
    void those_who_run_a_course_choose_its_path_and_the_trail_says_so_once(Role role) {
        Viewer viewer = viewer(role);
        assertThat(chosen(viewer)).containsExactly("full");

        desk.follow(viewer, "nine");
        desk.follow(viewer, "nine");

        assertThat(chosen(viewer)).containsExactly("nine");
        assertThat(trail.deeds).containsExactly("course-path-changed nine");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PARTICIPANT", "MENTOR", "GUEST", "NONE"})
    void nobody_else_sees_or_changes_the_settings(Role role) {
        Viewer viewer = viewer(role);

        assertThatThrownBy(() -> desk.view(viewer)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.follow(viewer, "nine")).isInstanceOf(Forbidden.class);
        assertThat(courses.paths).isEmpty();
    }

    @Test
    void a_path_that_only_a_link_knows_is_told_until_somebody_chooses_one() {
        Viewer viewer = viewer(Role.FACILITATOR);
        courses.paths.put(viewer.cohort(), "weekend");
        assertThat(desk.view(viewer).unknown()).contains("weekend");
        assertThat(chosen(viewer)).as("the usual one").containsExactly("full");

        desk.follow(viewer, "full");
        assertThat(desk.view(viewer).unknown()).isEmpty();
        assertThat(trail.deeds).containsExactly("course-path-changed full");
    }

    @Test
    void a_path_nobody_wrote_is_not_followed() {
        assertThatThrownBy(() -> desk.follow(viewer(Role.FACILITATOR), "../full")).isInstanceOf(NotFound.class);
        assertThat(trail.deeds).isEmpty();
    }

    @Test
    void each_path_says_what_its_meetings_hold() {
        assertThat(desk.view(viewer(Role.FACILITATOR)).paths()).filteredOn(choice -> choice.path().id().equals("nine"))
                .singleElement().satisfies(nine -> {
                    assertThat(nine.meetings()).hasSize(9);
                    assertThat(nine.meetings().get(0).modules()).extracting(module -> module.id()).containsExactly("M1", "M2");
                });
    }

    private List<String> chosen(Viewer viewer) {
        return desk.view(viewer).paths().stream().filter(CourseView.Choice::now).map(choice -> choice.path().id()).toList();
    }

    private static Viewer viewer(Role role) {
        return TestPortfolio.viewer(UUID.randomUUID(), new PersonId(UUID.randomUUID()), role);
    }

    private CourseDesk desk() {
        CourseDesk desk = new CourseDesk();
        desk.curriculum = TheCurriculum.asShipped();
        desk.syllabus = TheCurriculum.syllabus(desk.curriculum, courses);
        desk.people = new NoCourse();
        desk.courses = courses;
        desk.trail = trail;
        return desk;
    }
}
