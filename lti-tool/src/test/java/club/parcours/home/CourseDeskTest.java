package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.EditionOffer;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Milestones;
import club.parcours.people.CohortView;
import club.parcours.people.People;
import club.parcours.people.RosterView;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.AuditTrail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourseDeskTest {
    private static final class Paths extends TheCurriculum.Chosen {
        @Override
        public boolean follow(Viewer viewer, String path) {
            return !path.equals(paths.put(viewer.cohort(), path));
        }

        @Override
        public boolean change(Viewer viewer, String edition) {
            return !edition.equals(editions.put(viewer.cohort(), edition));
        }
    }

    private final class Course extends People {
        @Override
        public Optional<CohortView> cohort(UUID cohort) {
            return Optional.of(new CohortView(cohort, Optional.empty(), Optional.empty(), Optional.empty(), RosterView.NONE,
                    Optional.empty(), Optional.ofNullable(courses.editions.get(cohort)), Optional.empty()));
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
    private final List<UUID> judged = new ArrayList<>();
    private final String own = TheCurriculum.asShipped().version();

    @TempDir
    Path folder;

    private CourseDesk desk;

    @BeforeEach
    void wire() throws IOException {
        TheCurriculum.keep(folder, "2025.1", texts -> {
            texts.remove("fr/02-life-line/exercise-qualities.md");
            texts.computeIfPresent("fr/02-life-line/module.md", (name, text) -> text.replace(", exercise-qualities]", "]"));
            return texts;
        });
        desk = desk();
    }

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
        assertThatThrownBy(() -> desk.update(viewer, own)).isInstanceOf(Forbidden.class);
        assertThat(courses.editions).isEmpty();
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
    void a_course_stays_on_its_edition_until_those_who_run_it_say_yes() {
        Viewer viewer = viewer(Role.FACILITATOR);
        courses.editions.put(viewer.cohort(), "2025.1");

        CourseView.Book before = desk.view(viewer).book();
        assertThat(before.version()).isEqualTo("2025.1");
        assertThat(before.missing()).isFalse();
        assertThat(before.offers()).singleElement().satisfies(offer -> {
            assertThat(offer.version()).isEqualTo(own);
            assertThat(offer.changes()).singleElement().satisfies(module -> assertThat(module.segments())
                    .extracting(segment -> segment.kind() + " " + segment.id()).containsExactly("CHANGED M2", "ADDED M2E4"));
        });
        assertThat(courses.editions).containsEntry(viewer.cohort(), "2025.1");

        desk.update(viewer, own);
        assertThat(desk.view(viewer).book().offers()).isEmpty();
        assertThat(trail.deeds).containsExactly("course-edition-changed 2025.1 → " + own);
        desk.update(viewer, own);
        assertThat(trail.deeds).as("a second click").hasSize(1);
    }

    @Test
    void what_a_course_is_not_offered_it_does_not_get() {
        Viewer viewer = viewer(Role.FACILITATOR);
        courses.editions.put(viewer.cohort(), own);

        for (String version : List.of("2025.1", "2019.1", "../" + own, "")) {
            assertThatThrownBy(() -> desk.update(viewer, version)).as(version).isInstanceOf(NotFound.class);
        }
        assertThat(trail.deeds).isEmpty();
    }

    @Test
    void a_course_whose_edition_is_gone_says_so_and_is_offered_the_one_it_shows() {
        Viewer viewer = viewer(Role.FACILITATOR);
        courses.editions.put(viewer.cohort(), "2024.7");

        CourseView.Book book = desk.view(viewer).book();
        assertThat(book.missing()).isTrue();
        assertThat(book.builtIn()).isEqualTo(own);
        assertThat(book.offers()).extracting(EditionOffer::version).containsExactly(own, "2025.1");
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
        desk.curriculum = TheCurriculum.with(folder, Clock.systemUTC(), courses);
        desk.syllabus = TheCurriculum.syllabus(desk.curriculum, courses);
        desk.people = new Course();
        desk.courses = courses;
        desk.trail = trail;
        desk.milestones = new Milestones() {
            @Override
            public void judgeCourseAnew(Viewer viewer) {
                judged.add(viewer.cohort());
            }
        };
        return desk;
    }
}
