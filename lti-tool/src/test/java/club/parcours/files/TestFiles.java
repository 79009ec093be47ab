package club.parcours.files;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.ParcelHandler;
import club.parcours.outbox.TestOutbox;
import club.parcours.privacy.PersonalDataHolder;
import club.parcours.privacy.Vault;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The files as the server wires them, on a test database and in a folder. */
public final class TestFiles {
    private TestFiles() {}

    public static Files on(TestDatabase database, Vault vault, Clock clock, FileAudience... audiences) {
        Files files = new Files();
        files.uploads = new Uploads();
        files.uploads.entities = database.entities();
        files.files = new StoredFiles();
        files.files.entities = database.entities();
        files.vault = vault;
        files.outbox = new TestOutbox(database, clock);
        files.config = new ClubConfig();
        files.config.filesLargest = 2_000_000;
        files.config.filesQuota = 3_000_000;
        files.room = new Quota();
        files.room.files = files.files;
        files.room.config = files.config;
        files.room.uploads = files.uploads;
        files.ids = new Ids();
        files.clock = clock;
        files.audiences = instance(List.of(audiences));
        return files;
    }

    /** A room that keeps files and says nothing of where they stand. */
    public abstract static class Room implements FileAudience {
        private final String name;

        protected Room(String name) {
            this.name = name;
        }

        @Override
        public String room() {
            return name;
        }

        @Override
        public Map<String, FilePlace> places(Viewer owner, Collection<String> references) {
            return Map.of();
        }
    }

    /** Whose bytes are in this folder. */
    public static Files in(Files files, Path folder) {
        files.storage = new DiskStorage(folder, new Ids());
        return files;
    }

    /** Removes the bytes of what is not on file any more, as the outbox does. */
    public static ParcelHandler removal(Files files) {
        FileRemoval removal = new FileRemoval();
        removal.storage = files.storage;
        return removal;
    }

    /** Tells which files there are, and erases them. */
    public static PersonalDataHolder holder(Files files) {
        FilesHolder holder = new FilesHolder();
        holder.files = files;
        return holder;
    }

    static Inspection inspection() {
        return new Inspection(Clock.systemUTC());
    }

    /** What draws pictures that belong to nobody. */
    public static Receiving drawing() {
        Receiving receiving = new Receiving();
        receiving.clock = Clock.systemUTC();
        return receiving;
    }

    static Receiving receiving(Files files, Path folder) {
        Receiving receiving = drawing();
        receiving.files = files;
        receiving.storage = new DiskStorage(folder, new Ids());
        receiving.vault = files.vault;
        receiving.ids = new Ids();
        receiving.tokens = new Tokens();
        return receiving;
    }

    /** A voice of one second that the viewer has sent; joins the transaction. */
    public static UUID voice(Files files, Viewer viewer, Path folder) {
        return voice(files, viewer, folder, 50);
    }

    /** A voice of so many packets of 20 ms each. */
    public static UUID voice(Files files, Viewer viewer, Path folder, int packets) {
        byte[] voice = Recordings.webm(packets);
        Receiving receiving = receiving(files, folder);
        UUID upload = files.begin(viewer, voice.length).id();
        receiving.take(viewer, upload, 0, voice);
        return receiving.check(viewer, upload).id();
    }

    /** A recording of so many packets of 20 ms each, as a browser makes it. */
    public static byte[] recording(int packets) {
        return Recordings.webm(packets);
    }

    /** A photo that the viewer has sent; joins the transaction. */
    public static UUID photo(Files files, Viewer viewer, Path folder) {
        byte[] photo = Pictures.jpeg();
        Receiving receiving = receiving(files, folder);
        UUID upload = files.begin(viewer, photo.length).id();
        receiving.take(viewer, upload, 0, photo);
        return receiving.check(viewer, upload).id();
    }

    /** A paper that the viewer has sent; joins the transaction. */
    public static UUID paper(Files files, Viewer viewer, Path folder) {
        return receiving(files, folder).receive(viewer, Papers.pdf()).id();
    }

    /** So many papers without bytes, kept with these, one after the other; joins the transaction. */
    public static List<UUID> many(Files files, Viewer viewer, String room, List<String> references) {
        return references.stream().map(reference -> {
            StoredFile file = new StoredFile(files.ids.next(), files.clock.instant(), viewer.person(),
                    new Checked(Kind.DOCUMENT, "application/pdf", 0, new byte[1000]));
            file.keep(room, reference);
            files.files.add(file);
            return file.id();
        }).toList();
    }

    /** Asks for a file as a page does; in a transaction of its own. */
    public static void open(TestDatabase database, UUID tenant, Files files, Viewer viewer, UUID file) {
        database.within(tenant, (java.util.concurrent.Callable<?>) () -> files.open(viewer, file));
    }

    /** Beans of one kind, as the container hands them out. */
    @SuppressWarnings("unchecked")
    public static <T> Instance<T> instance(List<T> all) {
        return (Instance<T>) Proxy.newProxyInstance(TestFiles.class.getClassLoader(), new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("stream")) {
                        return all.stream();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
