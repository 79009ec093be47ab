package club.parcours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.files.TestFiles;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has seen this: one entry for each reading by somebody else, whichever way it is read, and none for one's own. */
abstract class ReadersContract {
    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer alan = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.FACILITATOR);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<>(), new Facts<>());
    private final Sections sections = TestPortfolio.sections(portfolio);
    private final Readers readers = portfolio.readers;

    abstract TestDatabase database();

    @BeforeEach
    void oneCourse() {
        database.within(tenant, () -> vault.create(ada.person()));
        TestPortfolio.inTheCourse(portfolio, ada.person(), grace.person());
        TestPortfolio.takingPart(portfolio, ada.person(), grace.person());
    }

    @Test
    void every_way_to_read_writes_one_entry_and_reading_on_writes_no_other() {
        UUID step = in(() -> portfolio.addStep(ada, TestPortfolio.step("job", "Conduire"), TestPortfolio.fresh())).id();
        Origin origin = new Origin("exercise", "M3E3/1");
        UUID shown = tell(origin, Visibility.FACILITATOR);
        UUID hidden = tell(TestPortfolio.fresh(), Visibility.ME);
        tap(() -> portfolio.share(ada, step, true));

        List<Runnable> ways = List.of(() -> sections.overview(alan, ada.person()),
                () -> sections.page(alan, ada.person(), Section.STORIES, Optional.empty()),
                () -> portfolio.of(alan, ada.person()), () -> TestPortfolio.evidence(portfolio).shown(alan, ada.person(), origin));
        for (Runnable way : ways) {
            tap(() -> readers.readings.erase(ada.person()));
            tap(way);
            tap(way);
            assertThat(seen(shown)).singleElement().satisfies(one -> {
                assertThat(one.reader()).contains(alan.person());
                assertThat(one.role()).isEqualTo(Role.FACILITATOR);
            });
            assertThat(seen(hidden)).isEmpty();
        }
        tap(() -> sections.overview(alan, ada.person()));
        assertThat(seen(step)).hasSize(1);
    }

    @Test
    void somebody_of_the_group_is_seen_to_read_what_the_group_may() {
        UUID toAll = tell(TestPortfolio.fresh(), Visibility.GROUP);
        UUID toAlan = tell(TestPortfolio.fresh(), Visibility.FACILITATOR);
        tap(() -> sections.overview(grace, ada.person()));

        assertThat(seen(toAll)).extracting(ReadingView::role).containsExactly(Role.PARTICIPANT);
        assertThat(seen(toAlan)).isEmpty();
    }

    @Test
    void the_page_that_takes_an_answer_says_who_reads_it() {
        Origin place = new Origin("exercise", "M2E4");
        Evidence alone = TestPortfolio.evidence(portfolio);
        assertThat(in(() -> alone.seenBy(ada, place))).as("nothing is kept yet").isEqualTo(SeenBy.ME);
        UUID first = tell(new Origin("exercise", "M2E4/1"), Visibility.ME);
        Evidence asking = TestPortfolio.evidence(portfolio, new Evidence.Showing() {
            @Override
            public boolean shows(Viewer viewer, PersonId owner, UUID entry) {
                return false;
            }

            @Override
            public Set<UUID> shown(PersonId owner) {
                return owner.equals(ada.person()) ? Set.of(first) : Set.of();
            }
        });
        Map<Visibility, List<String>> said = Map.of(Visibility.ME, List.of(), Visibility.FACILITATOR, List.of("facilitators"),
                Visibility.ATTESTATION, List.of("facilitators"), Visibility.GROUP, List.of("group"));
        said.forEach((audience, who) -> {
            tap(() -> portfolio.show(ada, first, audience));
            assertThat(in(() -> alone.seenBy(ada, place)).who()).isEqualTo(who.isEmpty() ? List.of("me") : who);
            assertThat(in(() -> asking.seenBy(ada, place)).who()).isEqualTo(audience == Visibility.GROUP ? who
                    : Stream.concat(Stream.of("asked"), who.stream()).toList());
        });
        tap(() -> portfolio.show(ada, first, Visibility.ME));
        asking.copying = TestFiles.instance(List.of(owner -> Set.of(first)));
        assertThat(in(() -> asking.seenBy(ada, place)).who()).as("in a copy, though private").containsExactly("asked", "copy");
        tell(new Origin("exercise", "M2E4/2"), Visibility.GROUP);
        assertThat(in(() -> alone.seenBy(ada, place)).who()).as("of several, the farthest").containsExactly("group");
    }

    @Test
    void ones_own_looking_is_no_reading_and_nobody_else_learns_who_looked() {
        UUID shown = tell(TestPortfolio.fresh(), Visibility.GROUP);
        tap(() -> sections.overview(ada, ada.person()));
        assertThat(seen(shown)).isEmpty();
        tap(() -> sections.overview(alan, ada.person()));

        assertThat(in(() -> readers.of(grace, shown))).isEmpty();
        assertThat(in(() -> readers.of(alan, shown))).isEmpty();
        assertThat(in(() -> sections.overview(alan, ada.person())).seen()).isEmpty();
        assertThat(in(() -> sections.overview(ada, ada.person())).seen()).containsEntry(shown, 1L);
        assertThat(database.within(UUID.randomUUID(), () -> readers.of(ada, shown))).isEmpty();
    }

    @Test
    void later_is_another_reading_and_after_a_year_it_is_forgotten() {
        UUID shown = tell(TestPortfolio.fresh(), Visibility.GROUP);
        Clock now = Clock.systemUTC();
        at(now, Duration.ofDays(-366));
        tap(() -> sections.overview(alan, ada.person()));
        at(now, Duration.ofHours(-1));
        tap(() -> sections.overview(alan, ada.person()));
        at(now, Duration.ZERO);
        tap(() -> sections.overview(alan, ada.person()));

        assertThat(seen(shown)).hasSize(2);
        assertThat(database.within(UUID.randomUUID(), () -> readers.removeExpired(now.instant()))).as("of another organisation").isZero();
        assertThat(in(() -> readers.readings.of(ada.person()))).as("until the sweep").hasSize(3);
        assertThat(in(() -> readers.removeExpired(now.instant()))).isEqualTo(1);
        assertThat(in(() -> readers.readings.of(ada.person()))).as("and not kept either").hasSize(2);
        assertThat(in(() -> readers.removeExpired(now.instant()))).isZero();
    }

    @Test
    void to_note_twenty_takes_as_many_statements_as_to_note_one() {
        tell(TestPortfolio.fresh(), Visibility.GROUP);
        int one = database.statements(() -> in(() -> sections.page(alan, ada.person(), Section.STORIES, Optional.empty())));
        tap(() -> readers.readings.erase(ada.person()));
        for (int more = 0; more < 19; more++) {
            tell(TestPortfolio.fresh(), Visibility.GROUP);
        }

        List<String> many = new ArrayList<>(database.sql(() ->
                in(() -> sections.page(alan, ada.person(), Section.STORIES, Optional.empty()))));
        assertThat(many.stream().filter(sql -> sql.startsWith("insert")).distinct()).hasSize(1);
        many.removeIf(sql -> sql.startsWith("insert"));
        assertThat(many).hasSize(one - 1);
        assertThat(in(() -> readers.readings.of(ada.person()))).hasSize(20);
    }

    @Test
    void what_is_gone_takes_its_readings_along_and_who_is_erased_leaves_without_a_name() {
        UUID kept = tell(TestPortfolio.fresh(), Visibility.GROUP);
        UUID gone = tell(TestPortfolio.fresh(), Visibility.GROUP);
        tap(() -> sections.overview(alan, ada.person()));
        tap(() -> portfolio.removeEntry(ada, gone));
        assertThat(seen(gone)).isEmpty();

        tap(() -> readers.readings.erase(alan.person()));
        assertThat(seen(kept)).singleElement().satisfies(one -> assertThat(one.reader()).isEmpty());
        tap(() -> readers.readings.erase(ada.person()));
        assertThat(in(() -> readers.readings.of(ada.person()))).isEmpty();
    }

    private void at(Clock now, Duration later) {
        readers.clock = Clock.fixed(now.instant().plus(later), ZoneOffset.UTC);
    }

    private List<ReadingView> seen(UUID item) {
        return in(() -> readers.of(ada, item));
    }

    private UUID tell(Origin origin, Visibility audience) {
        return in(() -> {
            UUID id = portfolio.record(ada, new NewEntry("stories", "story", "Mot", Optional.empty(), Author.ME,
                    "fr", origin)).id();
            portfolio.show(ada, id, audience);
            return id;
        });
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private void tap(Runnable work) {
        database.within(tenant, work);
    }
}
