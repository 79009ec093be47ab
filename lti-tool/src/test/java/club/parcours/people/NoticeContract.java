package club.parcours.people;

import static club.parcours.people.Launches.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.NoticeShown;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who was shown what is kept, in which words and when. */
abstract class NoticeContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final UUID registration = UUID.randomUUID();
    private final Launches ada = Launches.of(registration, "5");
    private final People people = TestPeople.on(database, TestKeys.master(), Clock.fixed(NOW, ZoneOffset.UTC));

    abstract TestDatabase database();

    @Test
    void the_notice_is_due_until_it_was_shown_and_what_was_kept_of_it_can_be_taken_along() {
        SignedIn before = signIn(ada);
        assertThat(before.told()).isFalse();
        assertThat(signIn(Launches.of(registration, "9").as(TEACHER)).told()).as("has no work of their own here").isTrue();
        shown(before, false, NOW.plusSeconds(60));
        shown(before, false, NOW.plusSeconds(70));

        assertThat(signIn(ada).told()).isTrue();
        assertThat(export(before)).satisfies(kept -> {
            assertThat(kept.noticeVersion()).contains(NoticeShown.VERSION);
            assertThat(kept.noticeLanguage()).contains(before.language());
            assertThat(kept.noticeShown()).contains(NOW.plusSeconds(60));
            assertThat(kept.noticeUnderstood()).isEmpty();
        });
        shown(before, true, NOW.plusSeconds(80));
        shown(before, true, NOW.plusSeconds(90));
        assertThat(export(before).noticeUnderstood()).contains(NOW.plusSeconds(80));
    }

    @Test
    void other_words_of_the_notice_are_another_time() {
        Person lina = new Person(new PersonId(UUID.randomUUID()), NOW, false);
        lina.showNotice(1, "fr", true, NOW);
        lina.showNotice(2, "ar", false, NOW.plusSeconds(5));

        assertThat(lina.wasShownNotice(1)).isFalse();
        assertThat(lina.wasShownNotice(2)).isTrue();
        assertThat(lina.noticeLanguage()).contains("ar");
        assertThat(lina.noticeShown()).contains(NOW.plusSeconds(5));
        assertThat(lina.noticeUnderstood()).isEmpty();
    }

    private void shown(SignedIn who, boolean understood, Instant at) {
        NoticeMemory memory = new NoticeMemory();
        memory.accounts = people.accounts;
        memory.clock = Clock.fixed(at, ZoneOffset.UTC);
        database.within(tenant, () -> memory.keep(new NoticeShown(viewer(who), understood)));
    }

    private PeopleData.Export export(SignedIn who) {
        PeopleData data = new PeopleData();
        data.accounts = people.accounts;
        data.vault = people.vault;
        return (PeopleData.Export) database.within(tenant, () -> data.export(who.person()));
    }

    private SignedIn signIn(Launches launch) {
        return database.within(tenant, () ->
                people.signIn(launch.launch(), launch.place(tenant), people.role(launch.roles(), false)));
    }

    private Viewer viewer(SignedIn signedIn) {
        return new Viewer("0badcafe", tenant, signedIn.person(), signedIn.cohort(), signedIn.role(),
                signedIn.language(), signedIn.secondLanguage(), ZoneId.of("Europe/Paris"), signedIn.preview());
    }
}
