package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.files.Files;
import club.parcours.files.Stretch;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.TestOutbox;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestOwnData;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import club.parcours.takeout.Addressed.From;
import club.parcours.takeout.Takeout.Finished;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others said to somebody about their work goes along, and nothing else of others. */
abstract class AddressedContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = viewer(Role.PARTICIPANT);
    private final Viewer grace = viewer(Role.PARTICIPANT);
    private final Viewer alan = viewer(Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Files files = TestFiles.on(database, vault, Clock.systemUTC());
    private final Said said = new Said();
    private final Takeout takeout = TestTakeout.on(database, files, new TestOutbox(database, Clock.systemUTC()), Clock.systemUTC(), said);

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void everyoneHasAKey() {
        TestFiles.in(files, folder);
        in(() -> List.of(vault.create(ada.person()), vault.create(grace.person()), vault.create(alan.person())));
    }

    @Test
    void the_recordings_that_were_made_for_her_go_along_with_whose_they_are_and_no_name() throws Exception {
        in(() -> TestFiles.voice(files, ada, folder, 3));
        UUID peer = in(() -> TestFiles.voice(files, grace, folder, 5));
        UUID advice = in(() -> TestFiles.voice(files, alan, folder, 7));
        said.all.addAll(List.of(new Addressed(grace.person(), peer, From.PEER), new Addressed(alan.person(), advice, From.FACILITATOR)));
        OpenedZip zip = zip();

        assertThat(files(zip)).containsExactly("files/0001-voice.webm", "files/0002-voice.webm", "files/0003-voice.webm");
        assertThat(zip.entries().get("files/0002-voice.webm")).isEqualTo(content(grace, peer));
        assertThat(zip.entries().get("files/0003-voice.webm")).isEqualTo(content(alan, advice));
        assertThat(zip.text("data.json")).contains(peer.toString(), advice.toString(), "\"from\" : \"peer\"", "\"from\" : \"facilitator\"")
                .doesNotContain(grace.person().toString(), alan.person().toString());
        assertThat(zip.text("index.html")).contains("<h2>Ton portfolio</h2>", "<p>Ce que j’ai fait</p>", "dit par une personne du groupe",
                "Leurs noms n’y sont pas").doesNotContain(grace.person().toString(), alan.person().toString());
        String schema = java.nio.file.Files.readString(Path.of("../docs/reference/takeout.schema.json"));
        assertThat(OpenedZip.faults(schema, zip.text("data.json"))).isEmpty();
    }

    @Test
    void nothing_else_of_others_does_whatever_a_room_says() throws Exception {
        UUID photo = in(() -> TestFiles.photo(files, grace, folder));
        UUID paper = in(() -> TestFiles.paper(files, grace, folder));
        UUID hers = in(() -> TestFiles.voice(files, grace, folder));
        UUID own = in(() -> TestFiles.voice(files, ada, folder));
        said.all.addAll(List.of(new Addressed(grace.person(), photo, From.PEER), new Addressed(grace.person(), paper, From.PEER),
                new Addressed(alan.person(), hers, From.FACILITATOR), new Addressed(ada.person(), own, From.FACILITATOR),
                new Addressed(new PersonId(UUID.randomUUID()), hers, From.PEER)));
        OpenedZip zip = zip();

        assertThat(files(zip)).as("no photo, no paper, nothing of one who did not make it, her own once").containsExactly("files/0001-voice.webm");
        assertThat(zip.text("data.json")).contains(own.toString(), "\"from\" : \"me\"")
                .doesNotContain(photo.toString(), paper.toString(), hers.toString());
    }

    @Test
    void nobody_else_takes_them_along_and_who_is_erased_took_theirs_with_them() throws Exception {
        UUID advice = in(() -> TestFiles.voice(files, alan, folder));
        said.all.add(new Addressed(alan.person(), advice, From.FACILITATOR));
        said.to = grace.person();
        assertThat(files(zip())).isEmpty();

        said.to = ada.person();
        database.within(tenant, () -> TestFiles.holder(files).erase(alan.person()));
        assertThat(files(zip())).isEmpty();
    }

    private OpenedZip zip() throws Exception {
        database.within(tenant, () -> takeout.begin(ada));
        UUID id = in(() -> takeout.envelopes.of(ada.person()).orElseThrow().id());
        TestTakeout.packing(database, takeout, ada, TestOwnData.of(TestFiles.holder(files))).handle(id.toString(), "");
        Finished made = in(() -> takeout.open(ada));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        made.shelf().hand(made.run(), made.size(), new Stretch(0, made.size()), out);
        return OpenedZip.of(out.toByteArray());
    }

    private static List<String> files(OpenedZip zip) {
        return zip.entries().keySet().stream().filter(name -> name.startsWith("files/")).toList();
    }

    private byte[] content(Viewer viewer, UUID file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        in(() -> files.shelf(viewer.person())).copy(in(() -> files.mine(viewer, List.of(file))).get(0), out);
        return out.toByteArray();
    }

    private Viewer viewer(Role role) {
        return TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), role);
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    /** A room in which people say something to one of them. */
    private final class Said implements Chapter {
        private final List<Addressed> all = new ArrayList<>();
        private PersonId to = ada.person();

        @Override
        public int place() {
            return 1;
        }

        @Override
        public String room() {
            return "portfolio";
        }

        @Override
        public Optional<SafeHtml> write(Pen pen) {
            return Optional.of(SafeHtml.of("<p>Ce que j’ai fait</p>"));
        }

        @Override
        public List<Addressed> addressed(PersonId person) {
            return person.equals(to) ? all : List.of();
        }
    }
}
