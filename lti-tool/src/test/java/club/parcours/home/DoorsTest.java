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

    private Doors doors() {
        Doors doors = new Doors();
        doors.curriculum = TheCurriculum.asShipped();
        doors.syllabus = TheCurriculum.syllabus(doors.curriculum, course);
        doors.courses = course;
        doors.messages = TestMessages.in("fr", "en");
        return doors;
    }
}
