package club.parcours.people;

import static club.parcours.people.Launches.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people want to be called here. */
abstract class CallNameContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Launches unnamed = Launches.of(UUID.randomUUID(), "8").nameless();
    private final People people = TestPeople.on(database, TestKeys.master(), Clock.fixed(NOW, ZoneOffset.UTC));

    abstract TestDatabase database();

    @Test
    void whom_the_lms_does_not_name_is_called_as_they_choose_and_the_board_knows_whose_name_it_is() {
        SignedIn lina = signIn(unnamed);
        assertThat(nameless(lina)).isTrue();

        call(lina, "  Lina ");

        assertThat(nameless(lina)).isFalse();
        assertThat(chosen(lina)).isEqualTo("Lina");
        assertThat(onTheBoard(lina)).isEqualTo(new Called("Lina", false));
        signIn(unnamed);
        assertThat(onTheBoard(lina)).as("and at the next launch").isEqualTo(new Called("Lina", false));
    }

    @Test
    void the_chosen_name_goes_before_the_one_of_the_lms_until_it_is_taken_back() {
        SignedIn ada = signIn(unnamed.named("Augusta Ada King"));
        assertThat(nameless(ada)).isFalse();

        call(ada, "Ada");
        signIn(unnamed.named("Ada, Countess of Lovelace"));
        assertThat(onTheBoard(ada)).isEqualTo(new Called("Ada", true));

        call(ada, " ");
        assertThat(chosen(ada)).isEmpty();
        assertThat(onTheBoard(ada)).isEqualTo(new Called("Ada, Countess of Lovelace", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Li\u202ena", "Li\u200bna", "Li\nna", "Li\u0000na", "Li\u2028na", "Li\u2066na"})
    void what_one_cannot_see_is_no_part_of_a_name(String name) {
        SignedIn lina = signIn(unnamed);

        assertThatThrownBy(() -> call(lina, name)).asInstanceOf(type(Invalid.class))
                .satisfies(wrong -> assertThat(wrong.fields()).containsOnlyKeys("name"));
        assertThat(chosen(lina)).isEmpty();
    }

    @Test
    void joiners_of_persian_are_and_sixty_characters_are_enough() {
        SignedIn lina = signIn(unnamed);
        String persian = "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627";

        call(lina, persian);
        assertThat(chosen(lina)).isEqualTo(persian);
        call(lina, "x".repeat(60));
        assertThatThrownBy(() -> call(lina, "x".repeat(61))).isInstanceOf(Invalid.class);
        assertThat(chosen(lina)).hasSize(60);
    }

    @Test
    void a_picture_is_a_name_and_has_a_number_where_somebody_else_of_the_course_is_called_so() {
        SignedIn lina = signIn(unnamed);
        SignedIn moussa = signIn(Launches.of(unnamed.registration(), "7").nameless());
        String star = lina.language().equals("fr") ? "Étoile" : "Star";

        call(lina, NamePicture.STAR);
        call(moussa, NamePicture.STAR);
        assertThat(chosen(lina)).isEqualTo(star);
        assertThat(chosen(moussa)).isEqualTo(star + " 2");

        call(lina, NamePicture.STAR);
        assertThat(chosen(lina)).as("one's own name is not taken").isEqualTo(star);
        call(lina, NamePicture.TREE);
        call(moussa, NamePicture.STAR);
        assertThat(chosen(moussa)).isEqualTo(star);
    }

    private void call(SignedIn who, NamePicture picture) {
        database.within(tenant, () -> {
            names().call(viewer(who), picture);
            return null;
        });
    }

    @Test
    void nobody_of_another_organisation_can_be_renamed() {
        SignedIn lina = signIn(unnamed);

        assertThatThrownBy(() -> database.within(UUID.randomUUID(), () -> names().call(viewer(lina), "Lina")))
                .isInstanceOf(club.parcours.kernel.NotFound.class);
        assertThat(chosen(lina)).isEmpty();
    }

    private record Called(String name, boolean named) {}

    private Called onTheBoard(SignedIn learner) {
        SignedIn teacher = signIn(Launches.of(unnamed.registration(), "3").as(TEACHER));
        return database.within(tenant, () -> people.members(viewer(teacher), teacher.cohort()).stream()
                .filter(member -> member.person().equals(learner.person()))
                .map(member -> new Called(member.name(), member.named())).findFirst().orElseThrow());
    }

    private SignedIn signIn(Launches launch) {
        return database.within(tenant, () ->
                people.signIn(launch.launch(), launch.place(tenant), people.role(launch.roles(), false)));
    }

    private void call(SignedIn who, String name) {
        database.within(tenant, () -> names().call(viewer(who), name));
    }

    private boolean nameless(SignedIn who) {
        return database.within(tenant, () -> names().isNameless(who.person()));
    }

    private String chosen(SignedIn who) {
        return database.within(tenant, () -> names().chosen(who.person()).orElse(""));
    }

    private OwnName names() {
        OwnName names = new OwnName();
        names.accounts = people.accounts;
        names.vault = people.vault;
        names.rollCall = people.rollCall;
        names.messages = people.messages;
        return names;
    }

    private Viewer viewer(SignedIn signedIn) {
        return new Viewer("0badcafe", tenant, signedIn.person(), signedIn.cohort(), signedIn.role(),
                signedIn.language(), signedIn.secondLanguage(), ZoneId.of("Europe/Paris"), signedIn.preview());
    }
}
