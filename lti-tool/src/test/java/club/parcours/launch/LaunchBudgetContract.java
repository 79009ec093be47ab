package club.parcours.launch;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.gradebook.TestLaunchListener;
import club.parcours.home.Home;
import club.parcours.home.TestHome;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import club.parcours.people.Launches;
import club.parcours.people.TestPeople;
import club.parcours.tenancy.TestDesks;
import club.parcours.web.BrowserSessions.Opened;
import club.parcours.web.LanguageChosen;
import club.parcours.web.Letterhead;
import club.parcours.web.TestSessions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a launch costs the database, besides setting the tenant. */
abstract class LaunchBudgetContract {
    /** The budget, besides setting the tenant. */
    private static final int MOST = 8;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Launches ada = Launches.of(UUID.randomUUID(), "5");
    private final Facts<LaunchAccepted> accepted =
            new Facts<LaunchAccepted>().observedBy(TestLaunchListener.on(database, ada.registration()));
    private final Entrance entrance = entrance();
    private final SpentNonces spent = new SpentNonces();
    private final Home home = TestHome.on(database, TestKeys.master(), CLOCK,
            TestPeople.courses(entrance.people));

    abstract TestDatabase database();

    @Test
    void a_known_learner_costs_a_nonce_a_look_at_the_person_one_at_the_grades_and_a_session() {
        launch("first");

        assertThat(database.statements(() -> launch("second"))).isEqualTo(4);
    }

    @Test
    void launch_and_first_page_of_a_known_learner_cost_at_most_eight_statements() {
        firstPage(launch("first"));

        assertThat(database.statements(() -> firstPage(launch("second")))).isBetween(6, MOST);
    }

    @Test
    void a_module_as_the_first_page_costs_no_more() {
        in(viewer(launch("first")));

        assertThat(database.statements(() -> in(viewer(launch("second"))))).isBetween(6, MOST);
    }

    private void in(Viewer viewer) {
        assertThat(database.within(tenant, () -> home.module(viewer, "M2")).stones()).isNotEmpty();
    }

    @Test
    void a_course_that_is_bound_to_one_of_several_editions_costs_no_more(@TempDir Path folder) throws IOException {
        TheCurriculum.keep(folder, "2025.1", texts -> texts);
        TheCurriculum.keep(folder, "2025.2", texts -> texts);
        Courses courses = TestPeople.courses(entrance.people);
        Home many = TestHome.on(database, TestKeys.master(), CLOCK, courses, TheCurriculum.with(folder, CLOCK, courses));
        Viewer lina = viewer(launch("first"));
        database.within(tenant, () -> courses.bind(lina.cohort(), "2025.1"));
        int alone = database.statements(() -> firstPage(launch("second"), home));

        assertThat(database.statements(() -> firstPage(launch("third"), many))).isEqualTo(alone).isBetween(6, MOST);
    }

    @Test
    void the_first_learner_binds_a_course_to_the_edition_of_the_tool_and_later_ones_write_nothing() {
        Courses courses = TestPeople.courses(entrance.people);
        accepted.observedBy(TheCurriculum.binding(courses));
        launch("grace", Role.FACILITATOR);
        Viewer ada = viewer(launch("first", Role.FACILITATOR));
        assertThat(database.within(tenant, () -> courses.edition(ada))).isEmpty();

        launch("second");
        assertThat(database.within(tenant, () -> courses.edition(ada))).contains(TheCurriculum.asShipped().version());
        assertThat(database.statements(() -> launch("third"))).isEqualTo(4);
    }

    @Test
    void a_launch_tells_the_rooms_above_who_came_from_where() {
        launch("first");

        assertThat(accepted.told()).singleElement().satisfies(fact -> {
            assertThat(fact.tenant()).isEqualTo(tenant);
            assertThat(fact.registration()).isEqualTo(ada.registration());
            assertThat(fact.subject()).isEqualTo("5");
            assertThat(fact.role()).isEqualTo(Role.PARTICIPANT);
            assertThat(fact.openPath()).isEqualTo("path");
            assertThat(fact.toString()).doesNotContain("5,", fact.person().toString());
        });
    }

    @Test
    void each_launch_has_a_session_of_its_own() {
        Opened first = launch("first");
        Opened second = launch("second");

        assertThat(second.launch()).isNotEqualTo(first.launch());
        assertThat(second.cookieValue()).isNotEqualTo(first.cookieValue());
    }

    @Test
    void who_was_told_what_is_kept_in_other_words_is_told_first_at_no_cost_and_once() {
        Viewer lina = viewer(launch("first"));
        assertThat(page("second").page()).as("the language is asked first").isEmpty();
        database.within(tenant, () -> entrance.people.speak(new LanguageChosen(lina, "fr", Optional.empty())));

        Entrance.Entered due = page("third");
        assertThat(due.page()).isEqualTo("privacy/notice?next=" + due.session().path().replace("/", "%2F") + "%2F");
        assertThat(database.statements(() -> launch("fourth"))).isEqualTo(4);
        TestPeople.shownTheNotice(database, entrance.people, lina);
        assertThat(page("fifth").page()).isEmpty();
    }

    private Entrance.Entered page(String nonce) {
        return enter(nonce, Role.PARTICIPANT);
    }

    private Opened launch(String nonce) {
        return launch(nonce, Role.PARTICIPANT);
    }

    private Opened launch(String nonce, Role role) {
        return enter(nonce, role).session();
    }

    private Entrance.Entered enter(String nonce, Role role) {
        spent.entities = database.entities();
        database.within(CurrentTenant.NOBODY, () -> spent.add(ada.registration(), nonce, CLOCK.instant()));
        return database.within(tenant,
                () -> entrance.enter(ada.launch(), ada.place(tenant),
                        new Visit(role, "path", "")).orElseThrow());
    }

    /** As the browser follows the launch: the session by its cookie, then the path, a transaction each. */
    private void firstPage(Opened session) {
        firstPage(session, home);
    }

    private void firstPage(Opened session, Home home) {
        Viewer viewer = viewer(session);
        assertThat(database.within(tenant, () -> home.path(viewer)).stretches()).isNotEmpty();
    }

    private Viewer viewer(Opened session) {
        return database.within(CurrentTenant.NOBODY, () -> TestSessions.viewer(entrance.sessions, session));
    }

    private Entrance entrance() {
        Entrance wired = new Entrance();
        wired.people = TestPeople.on(database, TestKeys.master(), CLOCK);
        wired.accepted = accepted;
        wired.deployments = TestDesks.deployments(database, CLOCK);
        wired.sessions = TestSessions.on(database, CLOCK);
        wired.letterheads = any -> Letterhead.BLANK;
        return wired;
    }
}
