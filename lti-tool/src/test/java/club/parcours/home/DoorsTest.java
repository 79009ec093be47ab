package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.CoursePath;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.launch.Linkable.Offer;
import club.parcours.launch.Linkable.Shelf;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.web.TestMessages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorsTest {
    /** A course that somebody opened before, or nobody. */
    private static final class Course extends TheCurriculum.Chosen {
        private boolean awaits = true;

        @Override
        public boolean awaitsPath(Viewer viewer) {
            return awaits;
        }
    }

    private final Course course = new Course();
    private final Doors doors = doors();
    private final Viewer fanta = TestPortfolio.viewer(UUID.randomUUID(), new PersonId(UUID.randomUUID()), Role.FACILITATOR);

    @Test
    void a_course_nobody_opened_can_take_a_link_for_each_path_to_begin_with() {
        List<Offer> ways = doors.shelves(fanta).stream().filter(shelf -> shelf.heading().equals("home.offers.ways")).findFirst()
                .map(Shelf::offers).orElseThrow();

        assertThat(ways).extracting(Offer::way).containsExactlyElementsOf(
                doors.curriculum.paths("fr").stream().map(CoursePath::id).map(Optional::of).toList());
        assertThat(ways).extracting(Offer::way).contains(Optional.of("full"), Optional.of("nine"), Optional.of("discovery"));
        assertThat(ways).extracting(Offer::openPath).doesNotHaveDuplicates().allSatisfy(path ->
                assertThat(doors.route(path, Role.PARTICIPANT)).contains(""));
    }

    @Test
    void where_somebody_opened_a_link_no_other_can_bring_the_path_any_more() {
        course.awaits = false;

        assertThat(doors.shelves(fanta)).extracting(Shelf::heading).containsExactly("home.offers.path", "home.offers.modules");
        assertThat(doors.shelves(fanta).get(0).offers()).singleElement().satisfies(path -> assertThat(path.way()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"'', PARTICIPANT, ''", "modules/M2, PARTICIPANT, modules/M2", "modules/M2, FACILITATOR, modules/M2",
            "exercises/M2E1, MENTOR, ''", "path/nine, PARTICIPANT, ''", "path, FACILITATOR, ''"})
    void a_stable_address_leads_where_the_role_has_a_page(String open, Role role, String path) {
        assertThat(doors.route(open, role)).contains(path);
    }

    @ParameterizedTest
    @CsvSource({"../languages", "modules/../../x", "//evil.example", "gradebook", "modules/", "modules/M2/x", "path/", "path/a/b", "path/<"})
    void another_address_is_not_ours(String open) {
        assertThat(doors.route(open, Role.PARTICIPANT)).isEmpty();
    }

    private Doors doors() {
        Doors doors = new Doors();
        doors.curriculum = TheCurriculum.asShipped();
        doors.syllabus = TheCurriculum.syllabus(doors.curriculum, course);
        doors.courses = course;
        doors.messages = TestMessages.in("fr", "en");
        return doors;
    }
}
