package club.parcours.gradebook;

import static club.parcours.gradebook.TestGradebook.PM2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestKeys;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.GradeEndpoint;
import club.parcours.people.Launches;
import club.parcours.people.People;
import club.parcours.people.SignedIn;
import club.parcours.people.TestPeople;
import club.parcours.web.TestTemplates;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the LMS has beside what we have, and what it costs to show. */
abstract class GradeComparisonContract extends GradebookRig {
    private static final String RESULTS = "[{\"userId\":\"5\",\"resultScore\":%s,\"resultMaximum\":50}]";
    private final ResultReading reading = reading();

    private ResultReading reading() {
        ResultReading fresh = new ResultReading();
        Looks looks = new Looks();
        looks.entities = database.entities();
        looks.vault = books.gradebook.vault;
        fresh.looks = new Looks() {
            @Override
            List<Look> at(UUID cohort, java.util.Collection<UUID> ids) {
                return books.within(() -> looks.at(cohort, ids));
            }

            @Override
            void keep(java.util.Map<UUID, Seen> seen) {
                database.within(books.tenant, () -> looks.keep(seen));
            }
        };
        fresh.registrations = books.delivery.registrations;
        fresh.tenancy = books.delivery.tenancy;
        fresh.platform = books.delivery.platform;
        fresh.clock = books.clock;
        return fresh;
    }

    private void ask(Viewer viewer) {
        database.within(books.tenant, () -> books.gradebook.compare(viewer, Optional.empty()));
    }

    private Viewer facilitator() {
        return books.viewer(new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    }

    private SeenView adasAfter(String results) {
        platform.then(200, TOKEN).then(200, "").then(200, TOKEN).then(200, results);
        adaReaches(4);
        books.round();
        ask(facilitator());
        books.outbox.round(reading);
        return books.transfer(ada).seen().orElseThrow();
    }

    @Test
    void asking_waits_for_nobody_and_the_answer_stands_there_when_it_has_come() {
        platform.then(200, TOKEN).then(200, "");
        adaReaches(4);
        books.round();
        ask(facilitator());
        assertThat(platform.requests()).as("the platform is not asked while somebody waits").hasSize(2);
        assertThat(books.transfer(ada).seen()).isEmpty();

        platform.then(200, TOKEN).then(200, RESULTS.formatted("20"));
        books.outbox.round(reading);
        assertThat(platform.last().uri()).hasToString("https://platform-a.example/lineitem/7/results?type_id=1&user_id=5");
        assertThat(books.transfer(ada).seen().orElseThrow()).satisfies(seen -> {
            assertThat(seen.points().orElseThrow()).isEqualByComparingTo("20");
            assertThat(seen.same()).as("4 of 10").isTrue();
            assertThat(seen.at()).isEqualTo(books.clock.instant());
        });
    }

    @Test
    void another_value_is_another_value() {
        assertThat(adasAfter(RESULTS.formatted("47")).same()).isFalse();
    }

    @Test
    void no_grade_is_no_grade_and_not_zero() {
        assertThat(adasAfter("[]").sentence()).isEqualTo("gradebook.seen.nothing");
    }

    @Test
    void a_value_of_absurd_size_is_not_kept() {
        assertThat(adasAfter(RESULTS.formatted("1e300")).sentence()).isEqualTo("gradebook.seen.unreachable");
    }

    @Test
    void a_platform_that_is_silent_is_not_asked_again_for_the_other_rows() {
        platform.then(200, TOKEN).then(200, "").then(200, "");
        adaReaches(4);
        PersonId grace = books.newcomer();
        books.opens(grace, "6", "link-1", OWN);
        books.reports(grace, 5, false);
        books.round();
        int before = platform.requests().size();
        platform.then(200, TOKEN).thenNobody();
        ask(facilitator());
        books.outbox.round(reading);

        assertThat(platform.requests()).hasSize(before + 2);
        assertThat(books.transfers()).extracting(row -> row.seen().orElseThrow().sentence())
                .containsExactly("gradebook.seen.unreachable", "gradebook.seen.unreachable");
    }

    @Test
    void where_results_are_closed_nothing_is_asked_and_it_says_so() {
        books.opens(ada, "5", "link-1", new GradeEndpoint(Set.of("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
                Optional.empty(), Optional.of(COLUMN)));
        books.reports(ada, 4, false);
        ask(facilitator());
        books.outbox.round(reading);

        assertThat(platform.requests()).isEmpty();
        assertThat(books.transfer(ada).seen().orElseThrow().sentence()).isEqualTo("gradebook.seen.closed");
    }

    @Test
    void only_those_who_run_the_course_ask_and_for_their_own_course_alone() {
        adaReaches(4);
        assertThatThrownBy(() -> ask(books.viewer(ada, Role.PARTICIPANT))).isInstanceOf(Forbidden.class);
        UUID report = books.transfer(ada).id();
        List<Look> elsewhere = reading.looks.at(UUID.randomUUID(), List.of(report));
        List<Look> stranger = database.within(UUID.randomUUID(), () -> {
            Looks plain = new Looks();
            plain.entities = database.entities();
            plain.vault = books.gradebook.vault;
            return plain.at(books.cohort, List.of(report));
        });

        assertThat(elsewhere).isEmpty();
        assertThat(stranger).isEmpty();
    }

    @Test
    void a_page_of_fifty_costs_three_statements_however_large_the_course() {
        People people = TestPeople.on(database, TestKeys.master(), books.clock);
        UUID registration = books.registration.id();
        SignedIn fanta = signIn(people, Launches.of(registration, "f").as(Launches.TEACHER));
        for (int learner = 0; learner < 60; learner++) {
            SignedIn in = signIn(people, Launches.of(registration, "l" + learner).named("Name" + learner));
            books.remember(new GradedLaunch(in.person(), "l" + learner, in.cohort(), registration, "1", "link-1",
                    Optional.of("M2"), OWN, true));
            books.report(in.person(), PM2, new Achieved(BigDecimal.ONE, BigDecimal.TEN, false, books.clock.instant()));
        }
        Viewer viewer = new Viewer("0a1b2c3d", books.tenant, fanta.person(), fanta.cohort(), Role.FACILITATOR, "fr",
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
        GradebookPage page = new GradebookPage();
        page.gradebook = books.gradebook;
        page.people = people;
        page.templates = TestTemplates.seenBy(viewer);
        page.viewer = viewer;
        StringBuilder first = new StringBuilder();
        List<String> sql = database.sql(() -> first.append(books.within(() -> page.show(null)).toString()));

        assertThat(sql).as("the keys of those who just came are known").hasSizeBetween(2, 3);
        assertThat(first.toString().split("Name[0-9]", -1)).as("a name in the row").hasSizeGreaterThan(50);
        String after = first.toString().replaceAll("(?s).*\\?after=([0-9a-f-]{36}).*", "$1");
        String rest = books.within(() -> page.show(after)).toString();
        assertThat(rest.split("id=\"report-", -1)).hasSize(1 + 10);
        assertThat(database.statements(() -> books.within(() -> page.show(after)))).isBetween(2, 3);
    }

    private SignedIn signIn(People people, Launches launch) {
        return books.within(() -> people.signIn(launch.launch(), launch.place(books.tenant),
                people.role(launch.roles(), false)));
    }
}
