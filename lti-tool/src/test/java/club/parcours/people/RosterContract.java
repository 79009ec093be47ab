package club.parcours.people;

import static club.parcours.people.Launches.PREVIEW;
import static club.parcours.people.Launches.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.RosterView.Trouble;
import club.parcours.web.BrowserSessions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class RosterContract extends RosterRig {
    private static final int PAGES = Boolean.getBoolean("parcours.full") ? 100 : 15;

    @Test
    void who_never_came_is_listed_and_is_the_same_person_when_they_come() {
        platform.has("3 Instructor Fanta", "5 Learner Ada", "6 Learner Binta", "7 Learner -");
        SignedIn fanta = arrive();

        assertThat(learners(fanta)).extracting(MemberView::name, MemberView::lastSeen, MemberView::left)
                .contains(tuple("Ada", Optional.empty(), false), tuple("Binta", Optional.empty(), false)).hasSize(3);
        MemberView before = learners(fanta).get(0);

        SignedIn came = signIn(ada);
        assertThat(came.person()).isEqualTo(before.person());
        assertThat(learners(fanta)).extracting(MemberView::lastSeen).contains(Optional.of(clock.instant()));
        assertThat(roster(fanta).readAt()).isPresent();
        assertThat(roster(fanta).waiting()).isFalse();
    }

    @Test
    void leavers_are_marked_and_returners_are_not_and_nothing_of_them_goes() {
        SignedIn came = signIn(ada);
        signIn(Launches.of(registration, "6"));
        assertThat(present(signIn(teacher), came)).isTrue();
        platform.has("3 Instructor Fanta", "6 Learner Binta");
        SignedIn fanta = arrive();
        assertThat(present(fanta, came)).as("what is shown from now on is shown elsewhere").isFalse();
        assertThat(database.within(tenant, () -> people.isMember(viewer(fanta), came.person()))).isTrue();
        assertThat(learners(fanta)).extracting(MemberView::name, MemberView::left)
                .containsExactlyInAnyOrder(tuple("Ada 5", true), tuple("Ada 6", false));

        platform.has("5 Learner Ada", "6 Learner Binta");
        refresh(fanta);
        assertThat(learners(fanta)).extracting(MemberView::left).containsOnly(false);

        platform.has("6 Learner Binta");
        refresh(fanta);
        assertThat(signIn(ada).person()).isEqualTo(came.person());
        assertThat(learners(fanta)).as("who comes has not left").extracting(MemberView::left).containsOnly(false);
    }

    @Test
    void the_suspended_count_as_leavers_and_a_test_user_is_nobody() {
        SignedIn suspended = signIn(ada);
        SignedIn present = signIn(Launches.of(registration, "6"));
        assertThat(fellows(suspended, present)).isTrue();
        platform.has("5 Learner Ada Inactive", "6 Learner Binta", "8 Learner Gone Deleted",
                "9 http://purl.imsglobal.org/vocab/lti/system/person#TestUser,Learner Test");
        assertThat(learners(arrive())).extracting(MemberView::name, MemberView::left)
                .containsExactlyInAnyOrder(tuple("Ada 5", true), tuple("Ada 6", false));
        assertThat(fellows(present, suspended)).as("nobody sees the suspended").isFalse();
        assertThat(fellows(suspended, present)).as("nor do they see anybody, in a session that is still open").isFalse();
    }

    private boolean present(SignedIn viewer, SignedIn other) {
        return database.within(tenant, () -> people.isPresent(viewer(viewer), other.person()));
    }

    private boolean fellows(SignedIn viewer, SignedIn other) {
        return database.within(tenant, () -> people.isFellow(viewer(viewer), other.person()));
    }

    @Test
    void to_who_is_suspended_the_others_do_not_exist_and_they_do_not_to_them_though_a_window_is_open_yet() {
        Viewer gone = viewer(signIn(ada));
        Viewer stays = viewer(signIn(Launches.of(registration, "6")));
        assertThat(database.within(tenant, () -> people.isFellow(gone, stays.person()))).isTrue();
        assertThat(database.within(tenant, () -> people.fellows(gone))).hasSize(1);
        platform.has("5 Learner Ada Inactive", "6 Learner Binta");
        arrive();

        assertThat(database.within(tenant, () -> people.isFellow(gone, stays.person()))).isFalse();
        assertThat(database.within(tenant, () -> people.isFellow(stays, gone.person()))).isFalse();
        assertThat(database.within(tenant, () -> people.fellows(gone))).isEmpty();
        assertThat(database.within(tenant, () -> people.fellows(stays))).isEmpty();
    }

    @Test
    void who_runs_the_course_and_is_suspended_or_gone_has_no_window_left_and_who_was_never_named_keeps_theirs() {
        platform.has("3 Instructor Fanta", "4 Instructor Ali", "7 Instructor Zoe", "5 Learner Ada");
        SignedIn fanta = arrive();
        SignedIn ali = signIn(Launches.of(registration, "4").as(TEACHER));
        SignedIn zoe = signIn(Launches.of(registration, "7").as(TEACHER));
        SignedIn admin = signIn(Launches.of(registration, "2").as(TEACHER));
        SignedIn ada = signIn(this.ada);
        refresh(fanta);
        List<SignedIn> all = List.of(fanta, ali, zoe, admin, ada);
        all.forEach(one -> window(one, one.cohort()));
        window(ali, UUID.randomUUID());
        platform.has("3 Instructor Fanta", "4 Instructor Ali Inactive");
        platform.breaksAfterOnePage();
        refresh(fanta);
        assertThat(all).as("a roster that is not whole").allSatisfy(one -> assertThat(windows(one)).isPositive());

        platform.has("3 Instructor Fanta", "4 Instructor Ali Inactive", "5 Learner Ada Inactive");
        refresh(fanta);
        assertThat(windows(zoe)).as("not in it any more").isZero();
        assertThat(windows(ali)).as("suspended here, and not in another course").isEqualTo(1);
        assertThat(List.of(fanta, admin, ada)).allSatisfy(one -> assertThat(windows(one)).isEqualTo(1));

        window(zoe, zoe.cohort());
        refresh(fanta);
        assertThat(windows(zoe)).as("the LMS let them in again").isEqualTo(1);
    }

    private void window(SignedIn who, UUID cohort) {
        database.within(tenant, () -> book.sessions.open(new BrowserSessions.NewSession(tenant, who.person(), cohort, registration,
                who.role(), "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false, List.of(), Optional.empty(), true, false, false,
                false)));
    }

    private long windows(SignedIn who) {
        return database.within(tenant, () -> database.entities()
                .createQuery("select count(s) from BrowserSession s where s.person = :person", Long.class)
                .setParameter("person", who.person()).getSingleResult());
    }

    @Test
    void who_left_before_they_ever_came_is_forgotten() {
        platform.has("5 Learner Ada", "6 Learner Binta");
        SignedIn fanta = arrive();
        MemberView ada = learners(fanta).get(0);
        platform.has("6 Learner Binta");
        refresh(fanta);

        assertThat(learners(fanta)).extracting(MemberView::name).containsExactly("Binta");
        database.within(tenant, () -> {
            assertThatThrownBy(() -> people.callName(ada.person(), "fr")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.vault.of(ada.person())).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_roster_that_breaks_off_changes_nothing() {
        signIn(ada);
        platform.has("6 Learner Binta");
        platform.breaksAfterOnePage();
        SignedIn fanta = arrive();

        assertThat(learners(fanta)).extracting(MemberView::name, MemberView::left)
                .containsExactly(tuple("Ada 5", false));
        assertThat(roster(fanta).trouble()).contains(Trouble.UNREACHABLE);
        assertThat(roster(fanta).readAt()).isEmpty();
        assertThat(staged()).isZero();
    }

    @Test
    void a_roster_that_names_people_otherwise_is_not_used() {
        signIn(ada);
        platform.has("key-1 Learner Ada", "key-2 Learner Binta");
        SignedIn fanta = arrive();

        assertThat(learners(fanta)).extracting(MemberView::left).containsExactly(false);
        assertThat(roster(fanta).trouble()).contains(Trouble.STRANGERS);
        assertThat(staged()).isZero();
    }

    @Test
    void of_somebody_who_came_the_launch_tells_name_and_role() {
        signIn(ada.nameless());
        platform.has("5 Learner Ada", "3 Learner Fanta");
        SignedIn fanta = arrive();

        assertThat(members(fanta)).filteredOn(member -> member.person().equals(fanta.person()))
                .extracting(MemberView::role).containsExactly(Role.FACILITATOR);
        assertThat(learners(fanta)).singleElement().extracting(MemberView::name).asString().startsWith("Participant ");
    }

    @Test
    void it_is_read_when_a_facilitator_comes_at_most_every_quarter_of_an_hour_and_on_demand_every_minute() {
        platform.has("5 Learner Ada");
        SignedIn fanta = arrive();
        assertThat(platform.readings()).isEqualTo(1);

        clock.pass(Duration.ofMinutes(14));
        arrive();
        assertThat(platform.readings()).isEqualTo(1);
        press(fanta);
        press(fanta);
        assertThat(roster(fanta).waiting()).isTrue();
        outbox.round(reading);
        assertThat(platform.readings()).isEqualTo(2);

        clock.pass(Duration.ofMinutes(16));
        arrive();
        assertThat(platform.readings()).isEqualTo(3);
    }

    @Test
    void learners_and_previews_start_no_reading() {
        platform.has("5 Learner Ada");
        signIn(ada.withRoster(RosterPlatform.ROSTER));
        signIn(Launches.of(registration, "3").as(PREVIEW).withRoster(RosterPlatform.ROSTER));
        outbox.round(reading);
        assertThat(platform.readings()).isZero();
    }

    @Test
    void without_a_roster_nothing_is_asked_and_it_says_so() {
        SignedIn fanta = signIn(teacher);
        press(fanta);
        outbox.round(reading);
        assertThat(platform.readings()).isZero();
        assertThat(roster(fanta)).isEqualTo(RosterView.NONE);
    }

    @Test
    void only_those_who_run_the_course_ask_and_only_in_their_own_tenant() {
        platform.has("5 Learner Ada");
        SignedIn fanta = arrive();
        SignedIn learner = signIn(ada);
        assertThatThrownBy(() -> press(learner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> database.within(UUID.randomUUID(), () -> people.rosters.refresh(viewer(fanta))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void another_tenants_reading_finds_nothing_to_read_and_its_roster_reaches_nobody_here() {
        platform.has("5 Learner Ada");
        SignedIn fanta = arrive();
        UUID stranger = UUID.randomUUID();
        database.within(stranger, () -> {
            RosterBook plain = fill(new RosterBook());
            assertThat(plain.begin(fanta.cohort())).isEmpty();
            assertThatThrownBy(() -> plain.stage(new RosterBook.Reading(fanta.cohort(), UUID.randomUUID(), registration,
                    RosterPlatform.ROSTER, Optional.empty()), 0, List.of())).isInstanceOf(RosterBook.Overtaken.class);
        });
        database.within(stranger, () ->
                assertThat(people.members(viewer(fanta), fanta.cohort())).isEmpty());
    }

    @Test
    void a_reading_that_was_overtaken_writes_nothing_more() {
        platform.has("5 Learner Ada");
        SignedIn fanta = arrive();
        RosterBook.Reading old = book.begin(fanta.cohort()).orElseThrow();
        RosterBook.Reading fresh = book.begin(fanta.cohort()).orElseThrow();

        assertThatThrownBy(() -> book.stage(old, 0, List.of())).isInstanceOf(RosterBook.Overtaken.class);
        assertThatThrownBy(() -> book.leave(old, 0)).isInstanceOf(RosterBook.Overtaken.class);
        assertThatThrownBy(() -> book.end(old, Optional.empty())).isInstanceOf(RosterBook.Overtaken.class);
        book.end(fresh, Optional.empty());
        assertThat(learners(fanta)).hasSize(1);
    }

    @Test
    void a_large_roster_is_taken_over_a_hundred_members_at_a_time() {
        platform.invents(PAGES * 100);
        SignedIn fanta = signIn(teacher.withRoster(RosterPlatform.ROSTER));
        List<String> first = database.sql(() -> outbox.round(reading));

        assertThat(learners(fanta)).hasSize(PAGES * 100);
        assertThat(platform.mostOnAPage()).as("members held at once").isEqualTo(100);
        assertThat(first.size()).as("statements for all pages").isLessThan(PAGES * 17);
        assertThat(staged()).isZero();

        clock.pass(Duration.ofMinutes(2));
        press(fanta);
        assertThat(database.sql(() -> outbox.round(reading))).as("nobody new").noneMatch(
                        sql -> sql.startsWith("insert into person") || sql.startsWith("update person"))
                .hasSizeLessThan(PAGES * 11);
    }
}
