package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.files.Files;
import club.parcours.files.Stretch;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.ClubConfig;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.lti.MovingClock;
import club.parcours.outbox.Outcome;
import club.parcours.outbox.TestOutbox;
import club.parcours.privacy.TestOwnData;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import club.parcours.takeout.Keeping.Answer;
import club.parcours.takeout.Keeping.Opened;
import club.parcours.takeout.Takeout.Finished;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner whose course ends, with an address to keep and a code; and whoever has one of the two, or neither. */
abstract class KeepingContract {
    private static final String HERE = "https://parcours.example";

    private final TestDatabase database = database();
    private final MovingClock clock = new MovingClock();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = viewer();
    private final Viewer grace = viewer();
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final TestOutbox outbox = new TestOutbox(database, clock);
    private final Files files = TestFiles.on(database, vault, clock);
    private final Takeout takeout = TestTakeout.on(database, files, outbox, clock);
    private final Keeping keeping = new Keeping();

    @TempDir
    Path folder;

    abstract TestDatabase database();

    @BeforeEach
    void adaHasHerFile() {
        TestFiles.in(files, folder);
        keeping.links = takeout.links;
        keeping.takeout = takeout;
        keeping.master = TestKeys.master();
        keeping.tokens = new Tokens();
        keeping.config = new ClubConfig();
        keeping.config.baseUrl = URI.create(HERE);
        keeping.ids = new Ids();
        keeping.clock = clock;
        tap(() -> List.of(ada, grace).forEach(viewer -> vault.create(viewer.person())));
        made(ada);
    }

    @Test
    void whoever_has_the_address_and_the_code_fetches_the_file_and_its_owner_sees_when() throws Exception {
        MadeLinkView link = make(30);
        assertThat(link.address()).startsWith(HERE + "/app/kept/").hasSize(HERE.length() + "/app/kept/".length() + 64);
        assertThat(link.code()).matches("[0-9]{6}");
        clock.pass(Duration.ofDays(20));
        assertThat(look(link).answer()).as("long after its week").isEqualTo(Answer.OPEN);
        assertThat(view().fetched()).as("looking is not fetching").isEmpty();

        Opened opened = fetch(link, link.code());
        assertThat(opened.answer()).isEqualTo(Answer.OPEN);
        assertThat(OpenedZip.of(bytes(opened.file().orElseThrow())).text("index.html")).contains("lang=\"fr\"");
        assertThat(view().fetched()).containsExactly(clock.instant());
        clock.pass(Duration.ofHours(1));
        assertThat(fetch(link, " " + link.code().substring(0, 3) + " " + link.code().substring(3)).answer()).as("typed with spaces").isEqualTo(Answer.OPEN);
        assertThat(fetch(link, inArabic(link.code())).answer()).as("in digits of another script").isEqualTo(Answer.OPEN);
        assertThat(view().fetched()).hasSize(3).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void neither_half_is_kept_so_that_it_could_be_read_again() {
        MadeLinkView link = make(7);
        KeptLink row = in(() -> takeout.links.of(ada.person()).orElseThrow());

        assertThat(key(link).hash()).hasSize(64).doesNotContain(key(link).text());
        assertThat(row.isOpen(clock.instant())).isTrue();
        assertThat(link.toString() + key(link) + look(link)).doesNotContain(key(link).text()).doesNotContain(link.code());
        assertThat(in(() -> database.entities().createQuery("select l.addressHash from KeptLink l", String.class).getResultList()))
                .contains(key(link).hash()).doesNotContain(key(link).text());
    }

    @Test
    void five_codes_in_vain_shut_it_for_a_day_and_not_for_good() {
        MadeLinkView link = make(30);
        for (int time = 1; time < KeptLink.MOST_TRIES; time++) {
            assertThat(fetch(link, time == 1 ? "" : other(link)).answer()).isEqualTo(Answer.WRONG);
        }
        assertThat(fetch(link, link.code() + "0").answer()).as("the right one and more").isEqualTo(Answer.REST);
        assertThat(fetch(link, link.code()).answer()).isEqualTo(Answer.REST);
        assertThat(look(link).answer()).isEqualTo(Answer.REST);
        assertThat(view().fetched()).isEmpty();

        clock.pass(KeptLink.PAUSE);
        assertThat(look(link).answer()).isEqualTo(Answer.OPEN);
        assertThat(fetch(link, other(link)).answer()).isEqualTo(Answer.WRONG);
        assertThat(fetch(link, link.code()).answer()).isEqualTo(Answer.OPEN);
    }

    @Test
    void a_foreign_an_old_a_closed_and_an_invented_address_are_all_the_same_nothing() {
        MadeLinkView first = make(7);
        MadeLinkView second = make(30);
        assertThat(fetch(first, first.code())).as("one at a time").isEqualTo(Opened.NOTHING);
        assertThat(look(LinkKey.fresh(tenant, keeping.tokens))).isEqualTo(Opened.NOTHING);
        LinkKey moved = LinkKey.of(LinkKey.fresh(UUID.randomUUID(), keeping.tokens).text().substring(0, 21)
                + key(second).text().substring(21)).orElseThrow();
        assertThat(database.within(moved.tenant(), () -> keeping.look(moved))).as("of another organisation").isEqualTo(Opened.NOTHING);
        assertThat(database.within(moved.tenant(), () -> keeping.look(key(second)))).as("from another").isEqualTo(Opened.NOTHING);
        for (String text : List.of("", "x", key(second).text() + "A", key(second).text().substring(1), "é".repeat(64))) {
            assertThat(LinkKey.of(text)).isEmpty();
        }

        tap(() -> keeping.close(ada));
        tap(() -> keeping.close(ada));
        assertThat(look(second)).isEqualTo(Opened.NOTHING);
        assertThat(fetch(second, second.code())).isEqualTo(Opened.NOTHING);
        MadeLinkView third = make(7);
        clock.pass(Duration.ofDays(7));
        assertThat(look(third)).isEqualTo(Opened.NOTHING);
        assertThat(fetch(third, third.code())).isEqualTo(Opened.NOTHING);
    }

    @Test
    void the_file_stays_as_long_as_the_way_to_it_and_both_go_at_the_end() {
        UUID run = in(() -> takeout.open(ada)).run();
        make(90);
        UUID id = in(() -> takeout.envelopes.of(ada.person()).orElseThrow().id());
        EnvelopeRest rest = new EnvelopeRest();
        rest.takeout = takeout;
        clock.pass(Takeout.KEPT);
        assertThat(in(() -> rest.handle(run.toString(), id.toString()))).isInstanceOf(Outcome.NotYet.class);
        assertThat(in(() -> takeout.of(ada)).until()).as("its owner, too").isPresent();
        clock.pass(Duration.ofDays(90));
        assertThat(in(() -> takeout.of(ada)).state()).isEqualTo("none");
        assertThat(in(() -> rest.handle(run.toString(), id.toString()))).isInstanceOf(Outcome.Done.class);

        assertThat(in(() -> takeout.envelopes.of(ada.person()))).isEmpty();
        assertThat(in(() -> takeout.links.of(ada.person()))).isEmpty();
        assertThat(in(() -> waits(run))).isTrue();
    }

    @Test
    void who_closes_it_keeps_the_file_for_the_rest_of_its_week_and_what_was_fetched_stays_told() {
        MadeLinkView link = make(30);
        fetch(link, link.code());
        tap(() -> keeping.close(ada));
        assertThat(in(() -> takeout.of(ada)).state()).isEqualTo("ready");
        assertThat(view().until()).isEmpty();
        assertThat(view().fetched()).hasSize(1);

        make(30);
        clock.pass(Takeout.KEPT);
        tap(() -> keeping.close(ada));
        assertThat(in(() -> takeout.envelopes.of(ada.person()))).as("its week is over").isEmpty();
        assertThat(in(() -> takeout.links.of(ada.person()))).isEmpty();
    }

    @Test
    void a_fresh_file_and_one_that_is_not_wanted_any_more_close_it() {
        for (Runnable end : List.<Runnable>of(() -> takeout.begin(ada), () -> takeout.remove(ada))) {
            MadeLinkView link = make(30);
            tap(end);
            assertThat(fetch(link, link.code())).isEqualTo(Opened.NOTHING);
            made(ada);
            assertThat(fetch(link, link.code())).isEqualTo(Opened.NOTHING);
        }
    }

    @Test
    void who_is_erased_or_whose_key_is_destroyed_is_read_by_nobody() {
        MadeLinkView link = make(30);
        tap(() -> vault.destroy(ada.person()));
        assertThatThrownBy(() -> fetch(link, link.code())).isInstanceOf(NotFound.class);

        TakeoutHolder holder = new TakeoutHolder();
        holder.takeout = takeout;
        holder.envelopes = takeout.envelopes;
        holder.links = takeout.links;
        assertThat(in(() -> holder.export(ada.person())).toString()).contains("until=Optional[");
        tap(() -> holder.erase(ada.person()));
        tap(() -> holder.erase(ada.person()));
        assertThat(in(() -> takeout.links.of(ada.person()))).isEmpty();
        assertThat(fetch(link, link.code())).isEqualTo(Opened.NOTHING);
    }

    @Test
    void nobody_makes_one_without_a_file_or_for_a_time_of_their_own_choice() {
        assertThatThrownBy(() -> in(() -> keeping.choice(grace))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> keeping.make(grace, 30))).isInstanceOf(NotFound.class);
        for (int days : new int[] {0, -7, 8, 365}) {
            assertThatThrownBy(() -> make(days)).isInstanceOfSatisfying(Invalid.class,
                    wrong -> assertThat(wrong.fields()).containsOnlyKeys("days"));
        }
        tap(() -> keeping.close(grace));
        assertThat(in(() -> keeping.choice(ada)).another()).isFalse();
        make(7);
        assertThat(in(() -> keeping.choice(ada)).another()).isTrue();
    }

    @Test
    void looking_takes_two_statements_and_so_does_how_it_stands() {
        MadeLinkView link = make(30);

        assertThat(database.statements(() -> look(link))).isEqualTo(2);
        assertThat(database.statements(() -> in(() -> takeout.of(ada)))).isEqualTo(2);
    }

    private MadeLinkView make(int days) {
        return in(() -> keeping.make(ada, days));
    }

    private LinkView view() {
        return in(() -> takeout.of(ada)).link().orElseThrow();
    }

    private Opened look(MadeLinkView link) {
        return look(key(link));
    }

    private Opened look(LinkKey key) {
        return database.within(key.tenant(), () -> keeping.look(key));
    }

    private Opened fetch(MadeLinkView link, String code) {
        return database.within(key(link).tenant(), () -> keeping.fetch(key(link), code));
    }

    private static LinkKey key(MadeLinkView link) {
        return LinkKey.of(link.address().replaceFirst(".*/", "")).orElseThrow();
    }

    private static String other(MadeLinkView link) {
        return link.code().equals("123456") ? "654321" : "123456";
    }

    private static String inArabic(String digits) {
        return digits.codePoints().map(one -> one - '0' + '٠')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static byte[] bytes(Finished made) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        made.shelf().hand(made.run(), made.size(), new Stretch(0, made.size()), out);
        return out.toByteArray();
    }

    private void made(Viewer viewer) {
        tap(() -> takeout.begin(viewer));
        UUID id = in(() -> takeout.envelopes.of(viewer.person()).orElseThrow().id());
        assertThat(TestTakeout.packing(database, takeout, viewer, TestOwnData.of(TestFiles.holder(files), new Stories()))
                .handle(id.toString(), "")).isInstanceOf(Outcome.Done.class);
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

    private Viewer viewer() {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.nameUUIDFromBytes(new byte[] {1}),
                Role.PARTICIPANT, "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
