package club.parcours.takeout;

import club.parcours.files.FileAudience;
import club.parcours.files.Files;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.Outbox;
import club.parcours.privacy.OwnData;
import club.parcours.web.TestTemplates;
import jakarta.transaction.RollbackException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The room as the server wires it, on a test database; each call of the door by the outbox is a transaction of its own. */
final class TestTakeout {
    private TestTakeout() {}

    static Takeout on(TestDatabase database, Files files, Outbox outbox, Clock clock, Chapter... chapters) {
        Takeout takeout = wired(new Takeout(), database, files, outbox, clock);
        takeout.chapters = new Chapters();
        takeout.chapters.files = files;
        takeout.chapters.chapters = TestFiles.instance(List.of(chapters));
        return takeout;
    }

    static Packing packing(TestDatabase database, Takeout takeout, Viewer viewer, OwnData data) {
        Packing packing = new Packing();
        packing.takeout = wired(new Committing(database, viewer.tenant()), database, takeout.files, takeout.outbox,
                takeout.clock);
        packing.takeout.chapters = takeout.chapters;
        packing.contents = new Contents();
        packing.contents.chapters = new ChaptersCommitting(database, viewer.tenant(), takeout.chapters);
        packing.contents.data = new OwnDataCommitting(database, viewer.tenant(), data);
        packing.contents.templates = TestTemplates.seenBy(viewer);
        packing.clock = takeout.clock;
        return packing;
    }

    /** As {@link #packing}, and the last commit is lost: the container tells it by a checked exception that nobody declares. */
    static Packing losing(TestDatabase database, Takeout takeout, Viewer viewer, OwnData data) {
        Packing packing = packing(database, takeout, viewer, data);
        packing.takeout = wired(new Committing(database, viewer.tenant()) {
            @Override
            void finish(Job job, long size) {
                TestTakeout.<RuntimeException>lose();
            }
        }, database, takeout.files, takeout.outbox, takeout.clock);
        packing.takeout.chapters = takeout.chapters;
        return packing;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Exception> void lose() throws T {
        throw (T) new RollbackException("somebody else was first");
    }

    /** @param rooms that keep files */
    static OwnFiles ownFiles(Files files, FileAudience... rooms) {
        OwnFiles own = new OwnFiles();
        own.files = files;
        own.rooms = TestFiles.instance(List.of(rooms));
        return own;
    }

    private static Takeout wired(Takeout takeout, TestDatabase database, Files files, Outbox outbox, Clock clock) {
        takeout.askings = new Askings();
        takeout.askings.clock = clock;
        takeout.envelopes = new Envelopes();
        takeout.envelopes.entities = database.entities();
        takeout.links = new KeptLinks();
        takeout.links.entities = database.entities();
        takeout.files = files;
        takeout.outbox = outbox;
        takeout.ids = new Ids();
        takeout.clock = clock;
        return takeout;
    }

    /** As the container makes the data: read in a transaction. */
    private static final class OwnDataCommitting extends OwnData {
        private final TestDatabase database;
        private final UUID tenant;
        private final OwnData data;

        OwnDataCommitting(TestDatabase database, UUID tenant, OwnData data) {
            this.database = database;
            this.tenant = tenant;
            this.data = data;
        }

        @Override
        public java.util.Map<String, Object> of(club.parcours.kernel.PersonId person) {
            return database.within(tenant, () -> data.of(person));
        }
    }

    /** As the container makes what the rooms tell: in a transaction. */
    private static final class ChaptersCommitting extends Chapters {
        private final TestDatabase database;
        private final UUID tenant;
        private final Chapters all;

        ChaptersCommitting(TestDatabase database, UUID tenant, Chapters all) {
            this.database = database;
            this.tenant = tenant;
            this.all = all;
        }

        @Override
        List<BookletView.Told> told(Pen pen) {
            return database.within(tenant, () -> all.told(pen));
        }
    }

    /** As the container makes the door: each call a transaction. */
    private static class Committing extends Takeout {
        private final TestDatabase database;
        private final UUID tenant;

        Committing(TestDatabase database, UUID tenant) {
            this.database = database;
            this.tenant = tenant;
        }

        @Override
        boolean busy(UUID id) {
            return database.within(tenant, () -> super.busy(id));
        }

        @Override
        java.util.Optional<Job> start(UUID id) {
            return database.within(tenant, () -> super.start(id));
        }

        @Override
        void proceed(Job job, long done) {
            database.within(tenant, () -> super.proceed(job, done));
        }

        @Override
        void finish(Job job, long size) {
            database.within(tenant, () -> super.finish(job, size));
        }

        @Override
        void release(Job job) {
            database.within(tenant, () -> super.release(job));
        }
    }
}
