package club.parcours.people;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import club.parcours.web.TestMessages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names in order, and how often they are opened for it. */
class RollCallTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = TestDatabase.h2();
    private final UUID tenant = UUID.randomUUID();
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final List<PersonId> opened = new ArrayList<>();
    private final RollCall rollCall = new RollCall();

    @BeforeEach
    void wire() {
        rollCall.vault = new Vault() {
            @Override
            public Map<PersonId, PersonSeal> of(Collection<PersonId> people) {
                opened.addAll(people);
                return vault.of(people);
            }
        };
        rollCall.messages = TestMessages.in("fr", "en");
        rollCall.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Test
    void names_stand_in_the_order_of_the_language_and_are_opened_once_in_five_minutes() {
        List<Member> course = List.of(named("Zoé"), named("émile"), named("Élodie"), named("Eva"));

        assertThat(called(course)).containsExactly("Élodie", "émile", "Eva", "Zoé");
        assertThat(called(course)).containsExactly("Élodie", "émile", "Eva", "Zoé");
        assertThat(opened).hasSize(4);
        database.within(tenant, () -> rollCall.of(course, "en"));
        assertThat(opened).as("another alphabet").hasSize(8);
        rollCall.clock = Clock.fixed(NOW.plus(Duration.ofMinutes(5)), ZoneOffset.UTC);
        assertThat(called(course)).hasSize(4);
        assertThat(opened).hasSize(12);
    }

    @Test
    void two_of_the_same_name_stay_in_the_same_order() {
        List<Member> course = List.of(named("Ana"), named("Ana"), named("Ana"));
        List<PersonId> order = database.within(tenant, () -> rollCall.of(course, "fr")).stream().map(MemberView::person).toList();

        List<Member> otherwise = List.of(course.get(2), course.get(0), course.get(1));
        assertThat(database.within(tenant, () -> rollCall.of(otherwise, "fr"))).extracting(MemberView::person).isEqualTo(order);
    }

    @Test
    void a_new_name_is_opened_at_once() {
        Member ada = named("Ada");
        assertThat(called(List.of(ada))).containsExactly("Ada");

        assertThat(called(List.of(member(ada.id(), seal(ada.person(), People.CALL_NAME, "Baobab"), ada.lmsName())))).containsExactly("Baobab");
        assertThat(called(List.of(member(ada.id(), null, null)))).first().asString().startsWith("Participant ");
    }

    @Test
    void who_is_erased_or_of_another_organisation_has_no_name() {
        Member ada = named("Ada");
        assertThat(called(List.of(ada))).containsExactly("Ada");

        assertThat(database.within(UUID.randomUUID(), () -> rollCall.of(List.of(ada), "fr"))).extracting(MemberView::name)
                .first().asString().startsWith("Participant ");
        database.within(tenant, () -> {
            rollCall.forget(ada.person());
            vault.destroy(ada.person());
        });
        assertThat(called(List.of(ada))).first().asString().startsWith("Participant ");
    }

    private List<String> called(List<Member> course) {
        return database.within(tenant, () -> rollCall.of(course, "fr")).stream().map(MemberView::name).toList();
    }

    private Member named(String name) {
        PersonId person = new PersonId(UUID.randomUUID());
        database.within(tenant, () -> {
            vault.create(person);
        });
        return member(person.value(), null, seal(person, People.LMS_NAME, name));
    }

    private byte[] seal(PersonId person, String column, String name) {
        return database.within(tenant, () -> vault.of(person).seal(column, name));
    }

    private static Member member(UUID id, byte[] callName, byte[] lmsName) {
        return new Member(id, callName, lmsName, Role.PARTICIPANT, NOW, null, null, null);
    }
}
