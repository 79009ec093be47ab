package club.parcours.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.FileDoors;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody thought of the book goes at the end of the year after, with its voice; until then it is of the edition they saw. */
abstract class ShelflifeContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private final Feedback feedback = TestFeedback.on(database, vault, TheCurriculum.asShipped(), courses, clock);
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = viewer(tenant);
    private final Viewer mary = viewer(tenant);
    private final Viewer stranger = viewer(UUID.randomUUID());

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        List.of(ada, mary, stranger).forEach(viewer -> in(viewer, () -> vault.create(viewer.person())));
    }

    @Test
    void it_is_kept_until_the_end_of_the_next_year_and_goes_with_its_voice() {
        UUID voice = in(ada, () -> TestFiles.voice(feedback.files, ada, folder));
        tap(feedback, ada);
        database.within(tenant, () -> feedback.say(ada, "M2", "Merci", Optional.of(voice)));
        clock.pass(Duration.ofDays(365));
        tap(feedback, mary);
        assertThat(expire(stranger, "2029-06-01T00:00:00Z")).as("of another organisation").isZero();
        assertThat(expire(ada, "2027-12-31T23:00:00Z")).isZero();
        assertThat(in(ada, () -> FileDoors.opens(feedback.files, ada, voice))).isTrue();

        assertThat(expire(ada, "2028-01-01T01:00:00Z")).isEqualTo(1);
        assertThat(in(ada, () -> feedback.own(ada, "M2")).face()).isEmpty();
        assertThat(in(ada, () -> FileDoors.opens(feedback.files, ada, voice))).isFalse();
        assertThat(in(mary, () -> feedback.own(mary, "M2")).face()).isEqualTo("so-so");
        assertThat(expire(ada, "2028-01-01T07:00:00Z")).isZero();
    }

    @Test
    void it_is_of_the_edition_that_its_course_works_on(@TempDir Path editions) throws IOException {
        TheCurriculum.keep(editions, "2026.90-lyon", texts -> texts);
        courses.editions.put(ada.cohort(), "2026.90-lyon");
        tap(TestFeedback.on(database, vault, TheCurriculum.with(editions, clock, courses), courses, clock), ada);

        assertThat(in(ada, () -> feedback.impressions.by(ada.person()))).singleElement()
                .satisfies(one -> assertThat(one.edition()).isEqualTo("2026.90-lyon"));
    }

    private void tap(Feedback room, Viewer viewer) {
        database.within(viewer.tenant(), () -> room.tap(viewer, "M2", Face.SO_SO));
    }

    private int expire(Viewer viewer, String now) {
        return in(viewer, () -> feedback.removeExpired(Instant.parse(now)));
    }

    private <T> T in(Viewer viewer, Callable<T> work) {
        return database.within(viewer.tenant(), work);
    }

    private static Viewer viewer(UUID tenant) {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.PARTICIPANT, "fr",
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
