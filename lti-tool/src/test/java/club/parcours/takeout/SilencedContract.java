package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.files.Files;
import club.parcours.files.RoomView;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Ids;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.TestOutbox;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.OwnData;
import club.parcours.privacy.TestOwnData;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import club.parcours.takeout.Keeping.Answer;
import club.parcours.takeout.Keeping.Opened;
import club.parcours.takeout.Takeout.Finished;
import jakarta.transaction.RollbackException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody takes along is made once more: without what was said by who is gone, or because an attempt was lost. */
abstract class SilencedContract {
    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Files files = TestFiles.on(database, vault, clock);
    private final Takeout takeout = TestTakeout.on(database, files, new TestOutbox(database, clock), clock);
    private final OwnData data = TestOwnData.of(TestFiles.holder(files), new Stories());
    private final Keeping keeping = new Keeping();

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void wire() {
        TestFiles.in(files, folder);
        keeping.links = takeout.links;
        keeping.takeout = takeout;
        keeping.master = TestKeys.master();
        keeping.tokens = new Tokens();
        keeping.config = new ClubConfig();
        keeping.config.baseUrl = URI.create("https://parcours.example");
        keeping.ids = new Ids();
        keeping.clock = clock;
        in(() -> List.of(vault.create(ada.person()), vault.create(grace.person())));
    }

    @Test
    void when_somebody_who_speaks_in_it_is_gone_it_is_made_anew_and_the_address_and_the_code_stay() throws Exception {
        finishedAnew(ada);
        MadeLinkView link = in(() -> keeping.make(ada, 30));
        Finished before = in(() -> takeout.open(ada));
        tap(() -> takeout.silenced(new Silenced(ada.person())));

        assertThat(in(() -> waits(before.run()))).as("what was said goes").isTrue();
        assertThat(in(() -> takeout.of(ada)).state()).isEqualTo("making");
        assertThat(in(() -> keeping.look(key(link))).answer()).as("nobody is asked for a code").isEqualTo(Answer.MAKING);
        for (int time = 0; time <= KeptLink.MOST_TRIES; time++) {
            assertThat(fetch(link, "another").answer()).as("nothing is in vain meanwhile").isEqualTo(Answer.MAKING);
        }
        finished(ada);
        assertThat(fetch(link, link.code()).file().orElseThrow().run()).isNotEqualTo(before.run());
        assertThat(in(() -> takeout.of(ada)).link().orElseThrow().fetched()).hasSize(1);
        clock.pass(Duration.ofDays(29));
        assertThat(fetch(link, link.code()).answer()).as("as long as it was made for").isEqualTo(Answer.OPEN);
    }

    @Test
    void where_it_cannot_be_made_anew_the_address_leads_to_nothing_whatever_the_code() {
        finishedAnew(ada);
        MadeLinkView link = in(() -> keeping.make(ada, 30));
        tap(() -> takeout.silenced(new Silenced(ada.person())));
        UUID id = envelope(ada);
        tap(() -> takeout.fail(id));

        assertThat(in(() -> takeout.of(ada)).state()).as("its owner sees it, and asks anew").isEqualTo("failed");
        assertThat(in(() -> keeping.look(key(link)))).isEqualTo(Opened.NOTHING);
        assertThat(fetch(link, link.code())).isEqualTo(Opened.NOTHING);
        assertThat(fetch(link, "another")).isEqualTo(Opened.NOTHING);
    }

    @Test
    void what_was_said_by_somebody_erased_while_it_is_made_is_not_in_it() throws Exception {
        tap(() -> takeout.begin(ada));
        UUID id = envelope(ada);
        Takeout.Job job = in(() -> takeout.start(id)).orElseThrow();
        job.shelf().put(job.run()).close();
        tap(() -> takeout.silenced(new Silenced(ada.person())));

        assertThatThrownBy(() -> tap(() -> takeout.finish(job, 5))).isInstanceOf(Takeout.Overtaken.class);
        assertGone(job.run());
        Finished anew = finished(ada);
        assertThat(anew.run()).isNotEqualTo(job.run());
        clock.pass(Takeout.KEPT);
        tap(() -> takeout.silenced(new Silenced(ada.person())));
        assertThat(in(() -> takeout.envelopes.of(ada.person()))).as("its week is over: nobody waits for another").isEmpty();
        tap(() -> takeout.silenced(new Silenced(grace.person())));
        assertThat(in(() -> takeout.envelopes.of(grace.person()))).isEmpty();
    }

    @Test
    void an_attempt_whose_commit_is_lost_leaves_nothing_and_the_next_begins_at_once() throws Exception {
        tap(() -> takeout.begin(ada));
        UUID id = envelope(ada);
        assertThatThrownBy(() -> TestTakeout.losing(database, takeout, ada, data).handle(id.toString(), ""))
                .isInstanceOf(RollbackException.class);

        assertThat(in(() -> takeout.busy(id))).isFalse();
        try (Stream<Path> runs = java.nio.file.Files.list(folder.resolve(tenant.toString()))) {
            assertGone(UUID.fromString(runs.findFirst().orElseThrow().getFileName().toString()));
        }
        Finished made = finished(ada);
        assertThat(in(() -> takeout.of(ada)).megabytes()).as("as all files are counted").isEqualTo(RoomView.megabytes(made.size()));
        assertThat(RoomView.megabytes(1024 * 1024)).isEqualTo(1);
    }

    private Finished finishedAnew(Viewer viewer) {
        tap(() -> takeout.begin(viewer));
        return finished(viewer);
    }

    private Finished finished(Viewer viewer) {
        assertThat(TestTakeout.packing(database, takeout, viewer, data).handle(envelope(viewer).toString(), ""))
                .isInstanceOf(Outcome.Done.class);
        return in(() -> takeout.open(viewer));
    }

    private UUID envelope(Viewer viewer) {
        return in(() -> takeout.envelopes.of(viewer.person()).orElseThrow().id());
    }

    private Opened fetch(MadeLinkView link, String code) {
        return in(() -> keeping.fetch(key(link), code));
    }

    private static LinkKey key(MadeLinkView link) {
        return LinkKey.of(link.address().replaceFirst(".*/", "")).orElseThrow();
    }

    /** What waits in the outbox for these bytes removes them. */
    private void assertGone(UUID run) {
        assertThat(folder.resolve(tenant + "/" + run)).isDirectory();
        assertThat(in(() -> waits(run))).isTrue();
        in(() -> TestFiles.removal(files).handle(run.toString(), ""));
        assertThat(folder.resolve(tenant + "/" + run)).doesNotExist();
    }

    private boolean waits(UUID run) {
        return database.entities().createQuery("select count(p) from Parcel p where p.kind = 'file-removal' and p.waitingKey = :key",
                Long.class).setParameter("key", run.toString()).getSingleResult() == 1;
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }
}
