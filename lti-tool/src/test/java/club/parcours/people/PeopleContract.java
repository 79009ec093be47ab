package club.parcours.people;

import static club.parcours.people.Launches.LEARNER;
import static club.parcours.people.Launches.PREVIEW;
import static club.parcours.people.Launches.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.LanguageChosen;
import club.parcours.web.WordsChosen;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

abstract class PeopleContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final UUID registration = UUID.randomUUID();
    private final Launches ada = Launches.of(registration, "5");

    abstract TestDatabase database();

    @Test
    void somebody_known_is_recognised_by_one_select_and_nothing_is_written() {
        SignedIn first = signIn(ada, NOW);
        People later = people(NOW.plus(Duration.ofMinutes(50)));

        assertThat(database.statements(() -> assertThat(signIn(later, tenant, ada).person()).isEqualTo(first.person()))).isEqualTo(1);
    }

    @Test
    void after_an_hour_the_visit_is_noted_once() {
        signIn(ada, NOW);
        Instant later = NOW.plus(Duration.ofMinutes(61));
        signIn(ada, later);

        assertThat(members(signIn(ada.as(TEACHER), later))).extracting(MemberView::lastSeen).containsExactly(Optional.of(later));
        assertThat(database.statements(() -> signIn(ada.as(TEACHER), later))).isEqualTo(1);
    }

    @Test
    void the_same_subject_of_two_registrations_is_two_people() {
        SignedIn other = signIn(Launches.of(UUID.randomUUID(), "5"), NOW);

        assertThat(signIn(ada, NOW).person()).isNotEqualTo(other.person());
        assertThat(signIn(ada, NOW).cohort()).isNotEqualTo(other.cohort());
    }

    @Test
    void one_person_takes_part_in_two_courses() {
        SignedIn first = signIn(ada, NOW);
        SignedIn second = signIn(ada.in("3"), NOW);

        assertThat(second.person()).isEqualTo(first.person());
        assertThat(second.cohort()).isNotEqualTo(first.cohort());
    }

    @Test
    void a_launch_without_a_course_belongs_to_its_link() {
        SignedIn first = signIn(ada.withoutCourse(), NOW);

        assertThat(signIn(Launches.of(registration, "6").withoutCourse(), NOW).cohort()).isEqualTo(first.cohort());
        assertThat(signIn(ada.in("1"), NOW).cohort()).isNotEqualTo(first.cohort());
    }

    @Test
    void a_course_is_called_as_its_lms_calls_it() {
        SignedIn signedIn = signIn(ada, NOW);

        assertThat(database.within(tenant, () -> people(NOW).cohort(signedIn.cohort())))
                .contains(new CohortView(signedIn.cohort(), Optional.of("Course 2"), Optional.of("C2"),
                        Optional.empty(), RosterView.NONE, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void the_student_view_is_somebody_apart() {
        SignedIn teacher = signIn(ada.as(TEACHER), NOW);
        SignedIn preview = signIn(ada.as(PREVIEW), NOW);

        assertThat(preview.preview()).isTrue();
        assertThat(preview.person()).isNotEqualTo(teacher.person());
        assertThat(members(teacher)).extracting(MemberView::person).containsExactly(teacher.person());
    }

    @Test
    void members_are_sorted_by_name_and_those_without_one_have_a_lasting_label() {
        signIn(Launches.of(registration, "6").named("Éloïse"), NOW);
        signIn(Launches.of(registration, "7").named("Zoé"), NOW);
        signIn(Launches.of(registration, "8").named("Farid"), NOW);
        SignedIn silent = signIn(Launches.of(registration, "9").nameless(), NOW);
        SignedIn teacher = signIn(ada.as(TEACHER).named("Ada"), NOW);

        String label = "Participant " + silent.person().toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT);
        assertThat(members(teacher)).extracting(MemberView::name)
                .containsExactly("Ada", "Éloïse", "Farid", label, "Zoé");
    }

    @Test
    void a_new_name_in_the_lms_is_taken_over_and_a_withdrawn_one_forgotten() {
        SignedIn teacher = signIn(ada.as(TEACHER).named("Ada"), NOW);
        signIn(ada.as(TEACHER).named("Ada Lovelace"), NOW);
        assertThat(members(teacher)).extracting(MemberView::name).containsExactly("Ada Lovelace");

        signIn(ada.as(TEACHER).nameless(), NOW);
        assertThat(members(teacher)).extracting(MemberView::name).first().asString().startsWith("Participant ");
    }

    @Test
    void only_those_who_run_a_course_see_who_is_in_it_and_only_their_own() {
        SignedIn learner = signIn(ada, NOW);
        SignedIn teacher = signIn(Launches.of(registration, "3").as(TEACHER), NOW);

        assertThatThrownBy(() -> members(learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.within(tenant,
                () -> people(NOW).members(viewer(teacher), UUID.randomUUID()))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_own_choice_of_languages_wins_over_the_lms() {
        SignedIn told = signIn(ada.speaking("en_GB"), NOW);
        assertThat(told.language()).isEqualTo("en");
        assertThat(told.secondLanguage()).contains("fr");
        assertThat(told.languageAsked()).isFalse();

        database.within(tenant, () -> people(NOW).speak(new LanguageChosen(viewer(told), "fr", Optional.of("en"))));

        SignedIn chosen = signIn(ada.speaking("en_GB"), NOW);
        assertThat(chosen.language()).isEqualTo("fr");
        assertThat(chosen.secondLanguage()).contains("en");
        assertThat(chosen.languageAsked()).isTrue();
    }

    @Test
    void who_wants_plainer_words_gets_them_at_the_next_launch() {
        SignedIn before = signIn(ada, NOW);
        assertThat(before.plain()).isFalse();
        ReadingHabit habit = new ReadingHabit();
        habit.accounts = people(NOW).accounts;
        database.within(tenant, () -> habit.keep(new WordsChosen(viewer(before), true)));

        assertThat(signIn(ada, NOW).plain()).isTrue();
        assertThat(signIn(ada, NOW).languageAsked()).as("they were not asked for a language").isFalse();
    }

    @Test
    void an_unknown_language_falls_back_to_the_organisation() {
        SignedIn signedIn = signIn(ada.speaking("tlh"), NOW);

        assertThat(signedIn.language()).isEqualTo("fr");
        assertThat(signedIn.secondLanguage()).isEmpty();
    }

    @Test
    void nobody_without_a_role_is_stored() {
        assertThatThrownBy(() -> database.within(tenant,
                () -> people(NOW).signIn(ada.launch(), ada.place(tenant), Role.NONE))).isInstanceOf(Forbidden.class);
        assertThat(persons()).isZero();
    }

    @Test
    void the_subject_is_known_to_the_lms_it_came_from_and_to_no_other() {
        SignedIn signedIn = signIn(ada, NOW);

        database.within(tenant, () -> {
            assertThat(people(NOW).subject(signedIn.person(), registration)).contains("5");
            assertThat(people(NOW).subject(signedIn.person(), UUID.randomUUID())).isEmpty();
        });
    }

    @Test
    void another_tenant_sees_nobody() {
        SignedIn signedIn = signIn(ada.as(TEACHER), NOW);
        UUID stranger = UUID.randomUUID();

        assertThat(signIn(people(NOW), stranger, ada).person()).isNotEqualTo(signedIn.person());
        database.within(UUID.randomUUID(), () -> {
            assertThat(people(NOW).members(viewer(signedIn), signedIn.cohort())).isEmpty();
            assertThat(people(NOW).subject(signedIn.person(), registration)).isEmpty();
            assertThat(people(NOW).cohort(signedIn.cohort())).isEmpty();
        });
    }

    @Test
    void parallel_first_launches_make_one_person() throws Exception {
        int many = 8;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        Callable<SignedIn> launch = () -> {
            together.await();
            return again(() -> signIn(ada, NOW));
        };
        try {
            List<Future<SignedIn>> all = threads.invokeAll(java.util.Collections.nCopies(many, launch));
            SignedIn one = all.get(0).get();
            for (Future<SignedIn> other : all) {
                assertThat(other.get().person()).isEqualTo(one.person());
                assertThat(other.get().cohort()).isEqualTo(one.cohort());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void names_and_subjects_cannot_be_read_in_the_database() {
        String subject = "subject-" + tenant;
        signIn(Launches.of(registration, subject).named("Ada Lovelace"), NOW);

        List<?> sealed = database.within(tenant, () -> database.entities().createNativeQuery("select p.lms_name,"
                        + " a.subject, a.subject_hash from person p join platform_account a on a.person_id = p.id"
                        + " where p.tenant_id = :tenant").setParameter("tenant", tenant).getResultList());
        assertThat(sealed).hasSize(1);
        for (Object value : (Object[]) sealed.get(0)) {
            assertThat(new String((byte[]) value, StandardCharsets.UTF_8)).doesNotContain("Lovelace", subject);
        }
    }

    @Test
    void everything_about_somebody_can_be_told_and_erased() {
        SignedIn signedIn = signIn(ada, NOW);
        PeopleData data = data();

        assertThat(database.within(tenant, () -> data.export(signedIn.person()).toString()))
                .contains("Ada 5", "Course 2", "PARTICIPANT");
        database.within(tenant, () -> data.erase(signedIn.person()));
        database.within(tenant, () -> data.erase(signedIn.person()));
        database.within(tenant, () ->
                assertThat(people(NOW).subject(signedIn.person(), registration)).isEmpty());
        assertThat(signIn(ada.as(LEARNER), NOW).person()).isNotEqualTo(signedIn.person());
    }

    private static <T> T again(Callable<T> work) throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                return work.call();
            } catch (Conflict raced) {
                Thread.yield();
            }
        }
        return work.call();
    }

    private SignedIn signIn(Launches launch, Instant at) {
        return signIn(people(at), tenant, launch);
    }

    private SignedIn signIn(People people, UUID tenant, Launches launch) {
        return database.within(tenant, () ->
                people.signIn(launch.launch(), launch.place(tenant), people.role(launch.roles(), false)));
    }

    private List<MemberView> members(SignedIn signedIn) {
        return database.within(tenant, () -> people(NOW).members(viewer(signedIn), signedIn.cohort()));
    }

    private Viewer viewer(SignedIn signedIn) {
        return new Viewer("0badcafe", tenant, signedIn.person(), signedIn.cohort(), signedIn.role(),
                signedIn.language(), signedIn.secondLanguage(), ZoneId.of("Europe/Paris"), signedIn.preview());
    }

    private People people(Instant at) {
        return TestPeople.on(database, TestKeys.master(), Clock.fixed(at, ZoneOffset.UTC));
    }

    private PeopleData data() {
        People people = people(NOW);
        PeopleData data = new PeopleData();
        data.accounts = people.accounts;
        data.rollCall = people.rollCall;
        data.vault = people.vault;
        return data;
    }

    private long persons() {
        return database.within(tenant, () -> (Number) database.entities()
                .createQuery("select count(p) from Person p").getSingleResult()).longValue();
    }
}
