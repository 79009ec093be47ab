package club.parcours.course;

import static club.parcours.course.TestCourse.settings;
import static club.parcours.people.Launches.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.launch.LinkChosen;
import club.parcours.launch.NoticeTaken;
import club.parcours.lti.Context;
import club.parcours.lti.Notice;
import club.parcours.people.CohortView;
import club.parcours.people.Launches;
import club.parcours.people.MemberView;
import club.parcours.people.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a copied course has of the one it comes from. */
abstract class CopiesContract {
    private final TestCourse course = new TestCourse(database());
    private final Launches fanta = Launches.of(course.registration.id(), "3").as(TEACHER).named("Fanta");
    private final Launches lina = Launches.of(course.registration.id(), "5").named("Lina");

    abstract TestDatabase database();

    @Test
    void the_history_of_its_id_tells_where_a_course_comes_from() {
        SignedIn spring = spring();
        SignedIn autumn = arrives(fanta.in("7"), Map.of("context_id_history", "6, 2"));

        assertThat(origin(autumn)).hasValueSatisfying(copy -> {
            assertThat(copy.origin()).isEqualTo(spring.cohort());
            assertThat(copy.title()).contains("Course 2");
        });
        assertThat(links(autumn)).extracting(ChosenLink::openPath).containsExactly("milestones/PM2");
        assertThat(links(autumn)).extracting(ChosenLink::columnWanted).containsExactly(false);
        assertThat(links(autumn)).extracting(ChosenLink::copiedFrom).containsExactly(Optional.of(spring.cohort()));
        assertThat(course.chosen.told()).contains(new LinkChosen(autumn.cohort(), "PM2", false));
        assertThat(links(spring)).as("the old course is unchanged").hasSize(1);
        assertThat(course.copied.told()).containsExactly(new CourseCopied(autumn.cohort(), spring.cohort()));
    }

    @Test
    void nobody_of_the_old_course_is_in_the_new_one() {
        SignedIn spring = spring();
        SignedIn autumn = arrives(fanta.in("7"), Map.of("context_id_history", "2"));

        assertThat(members(spring)).extracting(MemberView::name).containsExactlyInAnyOrder("Fanta", "Lina");
        assertThat(members(autumn)).extracting(MemberView::name).containsExactly("Fanta");
    }

    @Test
    void a_notice_tells_it_before_anybody_comes_and_may_come_twice() {
        SignedIn spring = spring();
        notice("7", List.of("2"));
        notice("7", List.of("2"));
        SignedIn autumn = arrives(fanta.in("7"), Map.of());

        assertThat(origin(autumn)).hasValueSatisfying(copy -> assertThat(copy.origin()).isEqualTo(spring.cohort()));
        assertThat(links(autumn)).hasSize(1);
    }

    @Test
    void the_id_a_link_keeps_tells_it_where_the_lms_tells_nothing() {
        SignedIn spring = spring();
        SignedIn autumn = arrives(lina.in("7"), Map.of("parcours_link", mark(spring)));

        assertThat(origin(autumn)).hasValueSatisfying(copy -> assertThat(copy.origin()).isEqualTo(spring.cohort()));
        assertThat(links(autumn)).hasSize(1);
    }

    @Test
    void the_history_of_the_links_id_tells_it_for_links_made_by_hand() {
        SignedIn spring = spring();
        course.memory.put("41", spring.cohort());
        SignedIn autumn = arrives(fanta.in("7"), Map.of("resource_link_id_history", "43,41"));

        assertThat(origin(autumn)).hasValueSatisfying(copy -> assertThat(copy.origin()).isEqualTo(spring.cohort()));
    }

    @Test
    void one_link_brought_into_a_course_that_was_there_makes_it_no_copy() {
        SignedIn spring = spring();
        arrives(fanta.in("7"), Map.of());
        SignedIn again = arrives(fanta.in("7"), Map.of("parcours_link", mark(spring)));

        assertThat(origin(again)).isEmpty();
        assertThat(links(again)).hasSize(1);
    }

    @Test
    void the_choice_is_taken_over_once_however_often_people_come() {
        spring();
        SignedIn autumn = arrives(fanta.in("7"), Map.of("context_id_history", "2"));
        arrives(fanta.in("7"), Map.of("context_id_history", "2"));

        assertThat(links(autumn)).hasSize(1);
        assertThat(course.copied.told()).as("said once").hasSize(1);
    }

    @Test
    void ids_nobody_knows_and_texts_that_are_none_make_no_copy() {
        spring();
        SignedIn autumn = arrives(fanta.in("7"),
                Map.of("context_id_history", ",99,' or 1=1", "parcours_link", "not an id", "resource_link_id_history", ""));

        assertThat(origin(autumn)).isEmpty();
        assertThat(links(autumn)).isEmpty();
    }

    @Test
    void a_course_is_not_a_copy_of_itself_or_of_another_organisations() {
        SignedIn spring = spring();
        TestCourse stranger = new TestCourse(database());
        SignedIn theirs = stranger.arrives(Launches.of(stranger.registration.id(), "3").as(TEACHER).in("2"),
                Role.FACILITATOR, Map.of("context_id_history", "2", "parcours_link", mark(spring)));

        assertThat(stranger.within(() -> stranger.people.cohort(theirs.cohort()).flatMap(CohortView::copy))).isEmpty();
        assertThat(stranger.within(() -> stranger.copies.links.in(theirs.cohort()))).isEmpty();
    }

    @Test
    void a_copy_costs_its_first_launch_the_same_however_many_links_it_brings_and_a_later_one_one_statement() {
        SignedIn spring = spring();
        int one = launch(fanta.in("7"), "2");
        chosen(spring, "path", "modules/M2");
        int three = launch(fanta.in("8"), "2");

        assertThat(course.within(() -> course.copies.links.in(spring.cohort()))).hasSize(3);
        assertThat(three).isEqualTo(one);
        assertThat(launch(fanta.in("8"), "2") - launch(fanta.in("8"), "")).isEqualTo(1);
        launch(lina.in("8"), "2");
        assertThat(launch(lina.in("8"), "2")).as("learners").isEqualTo(launch(lina.in("2"), ""));
    }

    private int launch(Launches who, String history) {
        return course.database.statements(() -> arrives(who, Map.of("context_id_history", history)));
    }

    /** A course with a facilitator, a learner and one link without a column. */
    private SignedIn spring() {
        SignedIn spring = arrives(fanta.in("2"), Map.of());
        arrives(lina.in("2"), Map.of());
        chosen(spring, "milestones/PM2");
        return spring;
    }

    private void chosen(SignedIn in, String... items) {
        Viewer viewer = course.opens(UUID.randomUUID().toString().substring(0, 8), in.cohort(),
                settings(true, true, Optional.empty()));
        course.within(() -> course.picker.choose(viewer, List.of(items), Set.of(), Map.of()));
    }

    private SignedIn arrives(Launches who, Map<String, String> custom) {
        return course.arrives(who, who.roles().equals(TEACHER) ? Role.FACILITATOR : Role.PARTICIPANT, custom);
    }

    private void notice(String copy, List<String> origins) {
        course.within(() -> {
            course.copies.remember(new NoticeTaken(new Notice(course.registration.id(), "1", Notice.COPY,
                    Optional.of(new Context(copy, Optional.empty(), Optional.empty(), Set.of())), origins, "n",
                    course.clock.instant())));
            return copy;
        });
    }

    private String mark(SignedIn in) {
        return links(in).get(0).mark();
    }

    private List<ChosenLink> links(SignedIn in) {
        return course.within(() -> course.copies.links.in(in.cohort()));
    }

    private Optional<CohortView.Copy> origin(SignedIn in) {
        return course.within(() -> course.people.cohort(in.cohort()).flatMap(CohortView::copy));
    }

    private List<MemberView> members(SignedIn in) {
        Viewer viewer = new Viewer("0a1b2c3d", course.tenant, in.person(), in.cohort(), Role.FACILITATOR, "fr",
                Optional.empty(), java.time.ZoneId.of("Europe/Paris"), false);
        return course.within(() -> course.people.members(viewer, in.cohort()));
    }
}
