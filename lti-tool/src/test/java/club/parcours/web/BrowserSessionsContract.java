package club.parcours.web;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.CurrentTenant;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.BrowserSessions.Found;
import club.parcours.web.BrowserSessions.NewSession;
import club.parcours.web.BrowserSessions.Opened;
import club.parcours.web.BrowserSessions.Passage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

abstract class BrowserSessionsContract {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = database();
    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final UUID tenant = UUID.randomUUID();

    abstract TestDatabase database();

    @Test
    void a_session_is_found_by_its_launch_and_proved_by_its_secret() {
        Opened opened = open();

        Found found = find(opened, opened.cookieValue(), NINE).orElseThrow();
        assertThat(found.alive()).isTrue();
        assertThat(found.viewer().launch()).isEqualTo(opened.launch());
        assertThat(found.viewer().tenant()).isEqualTo(tenant);
        assertThat(found.viewer().person()).isEqualTo(ada);
        assertThat(found.frameOrigins()).containsExactly("https://lms.example", "https://portal.example");
        assertThat(found.returnUrl()).contains("https://lms.example/course");
        assertThat(opened.path()).isEqualTo("/app/s/" + opened.launch());
    }

    @Test
    void a_wrong_secret_an_empty_one_and_another_launch_s_are_refused() {
        Opened opened = open();
        Opened other = open();

        assertThat(find(opened, "wrong", NINE).orElseThrow().alive()).isFalse();
        assertThat(find(opened, "", NINE).orElseThrow().alive()).isFalse();
        assertThat(find(opened, other.cookieValue(), NINE).orElseThrow().alive()).isFalse();
        Optional<Found> unknown = at(NINE, sessions -> sessions.find("nowhere", opened.cookieValue()));
        assertThat(unknown).isEmpty();
    }

    @Test
    void a_session_ends_four_hours_after_its_last_use_and_twelve_after_its_first() {
        Opened unused = open();
        Opened used = open();
        for (int hour = 3; hour < 12; hour += 3) {
            assertThat(find(used, used.cookieValue(), NINE.plus(Duration.ofHours(hour))).orElseThrow().alive()).isTrue();
        }

        assertThat(find(unused, unused.cookieValue(), NINE.plus(Duration.ofHours(4))).orElseThrow().alive()).isFalse();
        assertThat(find(used, used.cookieValue(), NINE.plus(Duration.ofHours(12))).orElseThrow().alive()).isFalse();
    }

    @Test
    void a_request_costs_one_select_and_writes_at_most_every_ten_minutes() {
        Opened opened = open();

        assertThat(statements(opened, Duration.ofMinutes(10))).isEqualTo(1);
        assertThat(statements(opened, Duration.ofMinutes(11))).isEqualTo(2);
        assertThat(statements(opened, Duration.ofMinutes(12))).isEqualTo(1);
    }

    @Test
    void languages_once_chosen_are_not_asked_again() {
        Opened opened = open();
        Found before = find(opened, opened.cookieValue(), NINE).orElseThrow();
        at(NINE, sessions -> {
            sessions.languages(before.viewer(), "ar", Optional.of("fr"));
            return true;
        });

        Found after = find(opened, opened.cookieValue(), NINE).orElseThrow();
        assertThat(before.languageAsked()).isFalse();
        assertThat(after.languageAsked()).isTrue();
        assertThat(after.viewer().language()).isEqualTo("ar");
        assertThat(after.viewer().secondLanguage()).contains("fr");
    }

    @Test
    void who_is_told_vous_is_told_so_in_every_language_they_choose() {
        Opened opened = open(true);
        Viewer before = find(opened, opened.cookieValue(), NINE).orElseThrow().viewer();
        at(NINE, sessions -> sessions.languages(before, "ar", Optional.of("fr")));
        Viewer after = find(opened, opened.cookieValue(), NINE).orElseThrow().viewer();

        assertThat(List.of(before.language(), before.tongue())).containsExactly("fr", "fr-x-vous");
        assertThat(List.of(after.language(), after.tongue())).containsExactly("ar", "ar-x-vous");
        Opened other = open();
        assertThat(find(other, other.cookieValue(), NINE).orElseThrow().viewer().tongue()).isEqualTo("fr");
    }

    @Test
    void who_is_erased_has_no_session_left_and_what_is_over_is_swept() {
        Opened opened = open();
        at(NINE, sessions -> {
            sessions.endAllOf(ada);
            return true;
        });
        assertThat(find(opened, opened.cookieValue(), NINE)).isEmpty();

        Opened old = open();
        at(NINE.plus(Duration.ofHours(11)), BrowserSessions::sweep);
        assertThat(find(old, old.cookieValue(), NINE)).isPresent();
        at(NINE.plus(Duration.ofHours(13)), BrowserSessions::sweep);
        assertThat(find(old, old.cookieValue(), NINE)).isEmpty();
    }

    @Test
    void who_goes_out_quickly_ends_this_launch_and_no_other() {
        Opened here = open();
        Opened other = open();
        at(NINE, sessions -> {
            sessions.end(sessions.find(here.launch(), here.cookieValue()).orElseThrow().viewer());
            return true;
        });

        assertThat(find(here, here.cookieValue(), NINE)).isEmpty();
        assertThat(find(other, other.cookieValue(), NINE)).isPresent();
    }

    @Test
    void a_ticket_opens_another_window_of_the_launch_once_and_within_a_minute() {
        Opened opened = open();
        String late = ticket(opened, "exercises/M2E3");
        assertThat(pass(late, NINE.plus(BrowserSessions.TICKET))).isEmpty();
        String first = ticket(opened, "exercises/M2E3");
        String ticket = ticket(opened, "exercises/M2E3?change=1");
        assertThat(pass(first, NINE)).as("a later one was made").isEmpty();

        Passage passage = pass(ticket, NINE.plusSeconds(59)).orElseThrow();
        assertThat(pass(ticket, NINE.plusSeconds(59))).as("once").isEmpty();
        assertThat(passage.page()).isEqualTo("exercises/M2E3?change=1");
        Opened window = passage.session();
        assertThat(window.launch()).isNotEqualTo(opened.launch());
        assertThat(window.cookieValue()).isNotEqualTo(opened.cookieValue()).doesNotContain(ticket.substring(9));
        Found here = find(opened, opened.cookieValue(), NINE).orElseThrow();
        Found there = find(window, window.cookieValue(), NINE).orElseThrow();
        assertThat(there.alive()).isTrue();
        assertThat(there.viewer()).usingRecursiveComparison().ignoringFields("launch").isEqualTo(here.viewer());
        assertThat(there.frameOrigins()).isEqualTo(here.frameOrigins());
        assertThat(there.returnUrl()).isEqualTo(here.returnUrl());
    }

    @Test
    void a_ticket_that_is_made_up_or_another_launch_s_opens_nothing() {
        Opened opened = open();
        Opened other = open();
        String ticket = ticket(opened, "portfolio");
        for (String made : List.of("", ".", opened.launch(), opened.launch() + ".", other.launch() + ticket.substring(8),
                ticket.substring(9), opened.launch() + "." + opened.cookieValue(), ticket + " ")) {
            assertThat(pass(made, NINE)).as(made).isEmpty();
        }
        assertThat(find(opened, ticket.substring(9), NINE).orElseThrow().alive()).as("no secret of a session").isFalse();
        assertThat(pass(ticket, NINE)).isPresent();
    }

    @Test
    void of_two_who_bring_a_ticket_at_once_one_gets_in() throws Exception {
        String ticket = ticket(open(), "portfolio");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> all = Collections.nCopies(4, () -> pass(ticket, NINE).isPresent());
            long in = 0;
            for (Future<Boolean> one : threads.invokeAll(all)) {
                in += one.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void another_window_ends_when_its_launch_ends_and_ends_it() {
        Opened opened = open();
        Opened window = pass(ticket(opened, "portfolio"), NINE).orElseThrow().session();
        for (int hour = 3; hour < 12; hour += 3) {
            assertThat(find(window, window.cookieValue(), NINE.plus(Duration.ofHours(hour))).orElseThrow().alive()).isTrue();
        }
        assertThat(find(window, window.cookieValue(), NINE.plus(Duration.ofHours(12))).orElseThrow().alive()).isFalse();

        Opened ended = open();
        Opened beside = pass(ticket(ended, "portfolio"), NINE).orElseThrow().session();
        Opened third = pass(ticket(beside, "portfolio"), NINE).orElseThrow().session();
        String unused = ticket(third, "portfolio");
        at(NINE, sessions -> {
            sessions.end(sessions.find(beside.launch(), beside.cookieValue()).orElseThrow().viewer());
            return true;
        });
        for (Opened gone : List.of(ended, beside, third)) {
            assertThat(find(gone, gone.cookieValue(), NINE)).isEmpty();
        }
        assertThat(pass(unused, NINE)).isEmpty();
        assertThat(find(opened, opened.cookieValue(), NINE)).as("another launch").isPresent();
    }

    @Test
    void plainer_words_stay_for_the_session_and_its_other_windows_and_with_the_manners() {
        Opened opened = open(true);
        Viewer before = find(opened, opened.cookieValue(), NINE).orElseThrow().viewer();
        assertThat(before.plain()).isFalse();
        at(NINE, sessions -> {
            sessions.words(before, true);
            return "";
        });

        Viewer after = find(opened, opened.cookieValue(), NINE).orElseThrow().viewer();
        assertThat(after.plain()).isTrue();
        assertThat(after.formal()).isTrue();
        assertThat(after.language()).isEqualTo("fr");
        Opened window = pass(ticket(opened, "path"), NINE).orElseThrow().session();
        assertThat(find(window, window.cookieValue(), NINE).orElseThrow().viewer().plain()).isTrue();
        at(NINE, sessions -> sessions.languages(after, "en", Optional.empty()));
        assertThat(find(opened, opened.cookieValue(), NINE).orElseThrow().viewer().plain()).isTrue();
    }

    private String ticket(Opened opened, String page) {
        return at(NINE, sessions -> sessions.ticket(sessions.find(opened.launch(), opened.cookieValue()).orElseThrow().viewer(), page));
    }

    private Optional<Passage> pass(String ticket, Instant now) {
        return at(now, sessions -> sessions.pass(ticket));
    }

    private Opened open() {
        return open(false);
    }

    private Opened open(boolean formal) {
        return at(NINE, sessions -> sessions.open(new NewSession(tenant, ada, UUID.randomUUID(), UUID.randomUUID(),
                Role.PARTICIPANT, "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false,
                List.of("https://lms.example", "https://portal.example"), Optional.of("https://lms.example/course"), false,
                false, formal, false)));
    }

    private Optional<Found> find(Opened opened, String secret, Instant now) {
        return at(now, sessions -> sessions.find(opened.launch(), secret));
    }

    private int statements(Opened opened, Duration later) {
        return database.statements(() -> find(opened, opened.cookieValue(), NINE.plus(later)));
    }

    private interface Work<T> {
        T on(BrowserSessions sessions);
    }

    /** Before a tenant is known, as the filter does it. */
    private <T> T at(Instant now, Work<T> work) {
        BrowserSessions sessions = TestSessions.on(database, Clock.fixed(now, ZoneOffset.UTC));
        Callable<T> call = () -> work.on(sessions);
        return database.within(CurrentTenant.NOBODY, call);
    }
}
