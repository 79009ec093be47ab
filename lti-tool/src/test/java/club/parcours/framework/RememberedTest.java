package club.parcours.framework;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.TestAfterCommit;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final TestDatabase database = TestDatabase.h2();
    private final Frameworks frameworks = TestFrameworks.on(database, Clock.systemUTC());
    private final UUID tenant = UUID.randomUUID();
    private final Viewer referent = new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), UUID.randomUUID(),
            Role.REFERENT, "fr", Optional.empty(), ZoneId.of("Europe/Paris"), false);

    @Test
    void what_is_remembered_is_forgotten_once_the_change_is_there_to_be_read_and_not_before() {
        TestAfterCommit commit = (TestAfterCommit) frameworks.afterCommit;
        assertThat(labels()).isEmpty();
        commit.hold();
        database.within(tenant, () -> TestFrameworks.publish(frameworks, referent, "CLUB", "ACC1", "Accueillir", "C02"));
        assertThat(labels()).as("who read in between would have remembered the version before").isEmpty();
        commit.committed();

        assertThat(labels()).containsExactly("CLUB-1");
    }

    private List<String> labels() {
        return database.within(tenant, () -> frameworks.words(List.of())).now().stream().map(VersionView::label).toList();
    }
}
