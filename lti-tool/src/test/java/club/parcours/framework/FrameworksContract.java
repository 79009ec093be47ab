package club.parcours.framework;

import static club.parcours.framework.TestFrameworks.KNOWN;
import static club.parcours.framework.TestFrameworks.LANGUAGES;
import static club.parcours.framework.TestFrameworks.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.AuditView;
import club.parcours.privacy.TestTrail;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A referent who gives their organisation words of its own, and others who try. */
abstract class FrameworksContract {
    private static final Naming CLUB = new Naming("Référentiel du club", "CLUB", "fr");

    private final TestDatabase database = database();
    private final Frameworks frameworks = TestFrameworks.on(database, Clock.systemUTC());
    private final UUID tenant = UUID.randomUUID();
    private final Viewer referent = viewer(Role.REFERENT);

    abstract TestDatabase database();

    @Test
    void what_was_published_never_changes_and_stays_readable() {
        begin();
        put("", WELCOME);
        assertThat(in(() -> frameworks.words(List.of())).now()).as("a draft is nobody else’s").isEmpty();
        assertThat(publish()).isEqualTo("CLUB-1");
        put("ACC1", new Term("ACC1", "Recevoir les personnes", "", List.of("C10")));
        put("", new Term("ACC2", "Orienter", "", List.of("C03")));
        assertThat(in(() -> frameworks.version("CLUB-1")).terms()).containsExactly(WELCOME);
        tap(() -> frameworks.call(referent, "CLUB", seen(), new Naming("Un autre nom", "", "en"), LANGUAGES));
        assertThat(publish()).isEqualTo("CLUB-2");

        assertThat(in(() -> frameworks.version("CLUB-1"))).satisfies(first -> {
            assertThat(first.terms()).containsExactly(WELCOME);
            assertThat(first.title()).isEqualTo(CLUB.title());
            assertThat(first.language()).isEqualTo("fr");
            assertThat(in(() -> frameworks.versions(first))).extracting(PastVersion::label).containsExactly("CLUB-2", "CLUB-1");
        });
        assertThat(in(() -> frameworks.version("CLUB-2"))).satisfies(second -> {
            assertThat(second.terms()).extracting(Term::label).containsExactly("Recevoir les personnes", "Orienter");
            assertThat(second.name().language()).isEqualTo("en");
        });
        assertThat(in(() -> TestTrail.on(database, Clock.systemUTC()).of(tenant, Optional.empty()))).extracting(AuditView::deed,
                AuditView::detail).containsExactly(tuple("framework-published", "CLUB-2"), tuple("framework-published", "CLUB-1"),
                        tuple("framework-begun", "CLUB"));
    }

    @Test
    void not_even_the_code_can_change_a_version_that_was_published() {
        begin();
        put("", WELCOME);
        publish();

        List<String> sent = database.sql(() -> tap(() -> {
            PublishedFramework version = frameworks.frameworks.named(List.of("CLUB-1")).get(0);
            Field terms = PublishedFramework.class.getDeclaredField("terms");
            terms.setAccessible(true);
            terms.set(version, "[]");
        }));
        assertThat(sent).noneMatch(statement -> statement.startsWith("update"));
        assertThat(in(() -> frameworks.frameworks.named(List.of("CLUB-1")).get(0).view()).terms()).containsExactly(WELCOME);
    }

    @Test
    void what_is_shown_no_more_stays_with_claims_that_carry_it_and_can_be_shown_again() {
        begin();
        put("", WELCOME);
        publish();
        tap(() -> frameworks.withdraw(referent, "CLUB"));

        OwnWords words = in(() -> frameworks.words(List.of("CLUB-1")));
        assertThat(words.carriedNow("C02")).isEmpty();
        assertThat(words.beside("C02", List.of())).isEmpty();
        assertThat(words.beside("C02", List.of("CLUB-1"))).extracting(OwnTags::version).containsExactly("CLUB-1");
        assertThatThrownBy(() -> tap(() -> frameworks.withdraw(referent, "CLUB"))).isInstanceOf(Invalid.class);
        assertThat(in(() -> frameworks.one(referent, "CLUB"))).satisfies(draft -> {
            assertThat(draft.shown()).isFalse();
            assertThat(draft.terms()).as("the draft stays").containsExactly(WELCOME);
        });
        assertThat(publish()).isEqualTo("CLUB-3");
        assertThat(in(() -> frameworks.words(List.of())).carriedNow("C02")).containsExactly("CLUB-3");
    }

    @Test
    void all_words_of_a_page_take_two_statements_and_none_for_a_moment_afterwards() {
        begin();
        for (int version = 0; version < 4; version++) {
            put(version == 0 ? "" : "ACC1", new Term("ACC1", "Accueillir " + version, "", List.of("C02")));
            publish();
        }
        List<String> carried = List.of("CLUB-1", "CLUB-2", "CLUB-3", "CLUB-4");

        assertThat(database.statements(() -> in(() -> frameworks.words(carried)))).isEqualTo(2);
        assertThat(database.statements(() -> in(() -> frameworks.words(carried)))).isZero();
        OwnWords words = in(() -> frameworks.words(carried));
        assertThat(words.beside("C02", List.of("CLUB-2"))).as("what it carries, and not the latest").singleElement()
                .satisfies(own -> assertThat(own.tags().get(0).label().value()).isEqualTo("Accueillir 1"));
        assertThat(words.beside("C02", List.of())).singleElement()
                .satisfies(own -> assertThat(own.version()).isEqualTo("CLUB-4"));
        assertThat(words.carried("C02", List.of("NOWHERE-1"))).isEmpty();
    }

    @Test
    void a_framework_of_two_hundred_entries_takes_the_statements_of_a_small_one() {
        begin();
        put("", WELCOME);
        publish();
        int one = database.statements(() -> in(() -> frameworks.one(referent, "CLUB")));
        int all = database.statements(() -> in(() -> frameworks.list(referent)));
        List<Term> many = IntStream.range(0, Terms.MOST).mapToObj(at -> new Term("T" + at, "Entrée " + at, "", List.of("C01"))).toList();
        tap(() -> frameworks.take(referent, "CLUB", seen(), many, true));
        publish();
        tap(() -> frameworks.begin(referent, new Naming("Un autre", "AUTRE", "fr"), LANGUAGES));

        assertThat(database.statements(() -> in(() -> frameworks.one(referent, "CLUB")))).isEqualTo(one).isEqualTo(3);
        assertThat(database.statements(() -> in(() -> frameworks.list(referent)))).isEqualTo(all).isEqualTo(2);
        assertThatThrownBy(() -> put("", WELCOME)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("all"));
        assertThat(in(() -> frameworks.one(referent, "CLUB")).terms()).hasSize(Terms.MOST);
    }

    @Test
    void a_table_adds_what_is_new_and_takes_the_place_of_what_has_its_code() {
        begin();
        put("", WELCOME);
        put("", new Term("ORI1", "Orienter", "", List.of("C03")));
        List<Term> table = List.of(new Term("acc1", "Recevoir", "", List.of("C10")), new Term("TRI1", "Trier", "", List.of("C05")));
        tap(() -> frameworks.take(referent, "CLUB", seen(), table, false));
        assertThat(labels()).containsExactly("Recevoir", "Orienter", "Trier");
        tap(() -> frameworks.take(referent, "CLUB", seen(), table, true));
        assertThat(labels()).containsExactly("Recevoir", "Trier");
        tap(() -> frameworks.drop(referent, "CLUB", "TRI1"));
        assertThat(labels()).containsExactly("Recevoir");
    }

    @Test
    void of_two_who_change_a_draft_the_second_sees_the_first_and_an_addition_is_always_taken() {
        begin();
        put("", WELCOME);
        int before = seen();
        put("", new Term("ORI1", "Orienter", "", List.of("C03")));

        assertThatThrownBy(() -> tap(() -> frameworks.put(referent, "CLUB", before, "ACC1", WELCOME, KNOWN))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tap(() -> frameworks.take(referent, "CLUB", before, List.of(WELCOME), true))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tap(() -> frameworks.publish(referent, "CLUB", before))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tap(() -> frameworks.put(referent, "CLUB", seen(), "GONE", WELCOME, KNOWN))).isInstanceOf(Conflict.class);
        tap(() -> frameworks.put(referent, "CLUB", before, "", new Term("TRI1", "Trier", "", List.of("C05")), KNOWN));
        assertThat(labels()).containsExactly("Accueillir le public", "Orienter", "Trier");
    }

    @Test
    void what_cannot_be_taken_changes_nothing() {
        begin();
        assertThatThrownBy(this::publish).as("nothing to publish").isInstanceOf(Invalid.class);
        put("", WELCOME);
        assertThatThrownBy(() -> put("", new Term("acc1", "Deux fois", "", List.of("C01")))).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("code"));
        assertThatThrownBy(() -> put("ACC1", new Term("", "", "x".repeat(301), List.of("C13")))).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("code", "label", "sentence", "competence"));
        assertThatThrownBy(() -> tap(() -> frameworks.begin(referent, CLUB, LANGUAGES))).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("short"));
        assertThatThrownBy(() -> tap(() -> frameworks.begin(referent, new Naming(" ", "ESCO", "xx"), LANGUAGES)))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("title", "short", "language"));
        publish();
        assertThatThrownBy(this::publish).as("nothing has changed").isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> tap(() -> frameworks.remove(referent, "CLUB"))).as("it stays readable").isInstanceOf(Invalid.class);
        assertThat(labels()).containsExactly("Accueillir le public");
    }

    @Test
    void an_organisation_has_five_even_if_two_begin_at_once_and_a_draft_can_go() {
        for (String code : List.of("A1", "B1", "C1", "D1", "E1")) {
            tap(() -> frameworks.begin(referent, new Naming(code, code, "fr"), LANGUAGES));
        }
        assertThatThrownBy(this::begin).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("all"));
        tap(() -> frameworks.remove(referent, "B1"));
        assertThatThrownBy(() -> tap(() -> {
            frameworks.begin(referent, CLUB, LANGUAGES);
            frameworks.frameworks.add(new OwnFramework(new Ids().next(), Instant.now(), 1, new Naming("x", "F1", "fr")));
            frameworks.frameworks.flush();
        })).as("the same spot cannot be taken twice").isInstanceOf(RuntimeException.class);
        begin();
        assertThat(in(() -> frameworks.list(referent))).extracting(one -> one.naming().code()).containsExactly("A1", "C1", "D1", "E1", "CLUB");
    }

    @Test
    void nobody_but_a_referent_gets_at_a_draft() {
        begin();
        put("", WELCOME);
        for (Role role : List.of(Role.FACILITATOR, Role.CO_FACILITATOR, Role.PARTICIPANT, Role.MENTOR, Role.GUEST, Role.NONE)) {
            refused(viewer(role));
        }
        assertThat(labels()).containsExactly("Accueillir le public");
        assertThatThrownBy(() -> in(() -> frameworks.version("CLUB-1"))).as("no version yet").isInstanceOf(NotFound.class);
    }

    @Test
    void nothing_of_it_exists_for_another_organisation() {
        begin();
        put("", WELCOME);
        publish();
        in(() -> frameworks.words(List.of("CLUB-1")));
        UUID stranger = UUID.randomUUID();

        OwnWords words = database.within(stranger, () -> frameworks.words(List.of("CLUB-1")));
        assertThat(words.beside("C02", List.of("CLUB-1"))).isEmpty();
        assertThatThrownBy(() -> database.within(stranger, () -> frameworks.version("CLUB-1"))).isInstanceOf(NotFound.class);
        assertThat(database.within(stranger, () -> frameworks.list(referent))).isEmpty();
        assertThatThrownBy(() -> database.within(stranger, () -> frameworks.one(referent, "CLUB"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.within(stranger, () -> frameworks.publish(referent, "CLUB", 1))).isInstanceOf(NotFound.class);
        database.within(stranger, () -> frameworks.begin(referent, CLUB, LANGUAGES));
        assertThat(labels()).as("the same code is another’s, too").containsExactly("Accueillir le public");
        assertThat(in(() -> frameworks.version("CLUB-1")).terms()).containsExactly(WELCOME);
    }

    private void refused(Viewer other) {
        List<Callable<?>> deeds = List.of(() -> frameworks.list(other), () -> frameworks.one(other, "CLUB"),
                () -> frameworks.begin(other, new Naming("x", "AUTRE", "fr"), LANGUAGES),
                () -> frameworks.publish(other, "CLUB", 1), () -> frameworks.withdraw(other, "CLUB"),
                done(() -> frameworks.put(other, "CLUB", 1, "", new Term("X", "x", "", List.of("C01")), KNOWN)),
                done(() -> frameworks.take(other, "CLUB", 1, List.of(WELCOME), true)), done(() -> frameworks.drop(other, "CLUB", "ACC1")),
                done(() -> frameworks.call(other, "CLUB", 1, CLUB, LANGUAGES)), done(() -> frameworks.remove(other, "CLUB")));
        deeds.forEach(deed -> assertThatThrownBy(() -> in(deed)).as(other.role().name()).isInstanceOf(NotFound.class));
    }

    private static Callable<?> done(Runnable work) {
        return () -> {
            work.run();
            return work;
        };
    }

    private void begin() {
        in(() -> frameworks.begin(referent, CLUB, LANGUAGES));
    }

    private void put(String was, Term term) {
        tap(() -> frameworks.put(referent, "CLUB", frameworks.one(referent, "CLUB").version(), was, term, KNOWN));
    }

    private String publish() {
        return in(() -> frameworks.publish(referent, "CLUB", frameworks.one(referent, "CLUB").version()));
    }

    private int seen() {
        return in(() -> frameworks.one(referent, "CLUB").version());
    }

    private List<String> labels() {
        return in(() -> frameworks.one(referent, "CLUB")).terms().stream().map(Term::label).toList();
    }

    private interface Work {
        void run() throws Exception;
    }

    private void tap(Work work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private Viewer viewer(Role role) {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.randomUUID(), role, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
    }
}
