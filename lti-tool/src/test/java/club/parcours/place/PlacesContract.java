package club.parcours.place;

import static club.parcours.place.TestPlaces.HELP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.course.CourseCopied;
import club.parcours.curriculum.GuideReminder.Contact;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.people.Scope;
import club.parcours.privacy.AuditView;
import club.parcours.privacy.TestTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Fanta, who runs a course, Lina, who learns there, and the referent of their organisation. */
abstract class PlacesContract {
    private static final List<String> MODULES = List.of("M1", "M2", "M3");

    private final TestDatabase database = database();
    private final Places places = TestPlaces.on(database, Clock.systemUTC());
    private final UUID tenant = UUID.randomUUID();
    private final UUID course = UUID.randomUUID();
    private final Viewer fanta = viewer(Role.FACILITATOR, course);
    private final Viewer lina = viewer(Role.PARTICIPANT, course);
    private final Viewer referent = viewer(Role.REFERENT, course);

    abstract TestDatabase database();

    @Test
    void learners_see_those_of_their_course_and_of_their_organisation_by_kind_in_one_statement() {
        add(referent, Scope.ORGANISATION, called("emergency", "Urgences"));
        add(fanta, Scope.COURSE, called("library", "Médiathèque"));
        add(fanta, Scope.COURSE, called("meeting", "Maison de quartier"));
        add(referent, Scope.ORGANISATION, called("library", "Cyberbase"));

        assertThat(database.statements(() -> near(lina, "M1"))).isEqualTo(1);
        assertThat(database.statements(() -> near(lina, "M2"))).as("remembered for a moment").isZero();
        assertThat(names(lina, "M1")).containsExactly("Maison de quartier", "Médiathèque", "Cyberbase", "Urgences");
        assertThat(names(viewer(Role.PARTICIPANT, UUID.randomUUID()), "M1")).as("another course")
                .containsExactly("Cyberbase", "Urgences");
        assertThat(in(() -> places.above(fanta))).extracting(place -> place.said().name()).containsExactly("Cyberbase", "Urgences");
    }

    @Test
    void who_leads_is_reminded_until_there_is_help_and_has_it_at_hand_then() {
        GuideNote note = new GuideNote();
        note.places = places;
        add(fanta, Scope.COURSE, called("library", "Médiathèque"));
        assertThat(in(() -> note.about(fanta, "M2"))).as("no help in a library").isPresent();
        assertThat(in(() -> note.contacts(fanta, "M2"))).isEmpty();
        add(referent, Scope.ORGANISATION, called("emergency", "Urgences"));
        add(fanta, Scope.COURSE, HELP);

        assertThat(in(() -> note.about(fanta, "M2"))).isEmpty();
        assertThat(in(() -> note.contacts(fanta, "M2"))).containsExactly(
                new Contact("lifebuoy", "place.kind.help", "Point conseil", "3 rue du Port", "+33 (0)1 23 45 67 89", "tel:+33123456789"),
                new Contact("alert-triangle", "place.kind.emergency", "Urgences", "1 place du Marché", "", ""));
        assertThat(in(() -> note.contacts(fanta, "M1"))).as("in other modules").extracting(Contact::name).containsExactly("Urgences");
    }

    @Test
    void one_is_shown_in_the_modules_that_were_chosen_or_in_all() {
        add(fanta, Scope.COURSE, HELP);
        add(fanta, Scope.COURSE, called("health", "Centre de santé"));

        assertThat(names(lina, "M2")).containsExactly("Point conseil", "Centre de santé");
        assertThat(names(lina, "M1")).containsExactly("Centre de santé");
        assertThat(near(lina, "M2").get(0)).satisfies(place -> {
            assertThat(place.call()).isEqualTo("tel:+33123456789");
            assertThat(place.said()).isEqualTo(HELP);
            assertThat(place.organisation()).isFalse();
        });
    }

    @Test
    void what_is_changed_or_removed_is_so_for_all_and_the_journal_says_it_without_words() {
        add(fanta, Scope.COURSE, HELP);
        PlaceView place = in(() -> places.list(fanta, Scope.COURSE)).get(0);
        change(fanta, place, called("help", "Autre nom"));
        assertThat(names(lina, "M1")).containsExactly("Autre nom");
        in(() -> {
            places.remove(fanta, Scope.COURSE, place.id());
            return place;
        });

        assertThat(names(lina, "M1")).isEmpty();
        assertThat(in(() -> TestTrail.on(database, Clock.systemUTC()).of(tenant, Optional.empty()))).extracting(AuditView::deed,
                AuditView::detail).containsExactly(tuple("place-removed"), tuple("place-changed"), tuple("place-added"));
    }

    private static org.assertj.core.groups.Tuple tuple(String deed) {
        return org.assertj.core.api.Assertions.tuple(deed, "help");
    }

    @Test
    void of_two_who_change_one_the_second_sees_the_first() {
        add(fanta, Scope.COURSE, HELP);
        PlaceView seen = in(() -> places.list(fanta, Scope.COURSE)).get(0);
        change(referent, seen, called("help", "La première"));

        assertThatThrownBy(() -> change(fanta, seen, called("help", "La seconde"))).isInstanceOf(Conflict.class);
        assertThat(names(lina, "M1")).containsExactly("La première");
    }

    @Test
    void there_are_never_more_than_fifty_even_if_two_add_at_once() {
        for (int at = 0; at < Places.MOST - 1; at++) {
            add(fanta, Scope.COURSE, called("help", "Lieu " + at));
        }
        assertThatThrownBy(() -> in(() -> {
            LocalPlace late = new LocalPlace(new Ids().next(), Instant.now(), course, Places.MOST - 1, called("help", "À la fois"));
            places.add(fanta, Scope.COURSE, called("help", "La dernière"), MODULES);
            places.places.add(late);
            places.places.flush();
            return late;
        })).as("the same spot cannot be taken twice").isInstanceOf(RuntimeException.class);
        add(fanta, Scope.COURSE, called("help", "La cinquantième"));
        assertThatThrownBy(() -> add(fanta, Scope.COURSE, HELP)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields()).containsOnlyKeys("all"));
        assertThat(in(() -> places.list(fanta, Scope.COURSE))).hasSize(Places.MOST);
        add(referent, Scope.ORGANISATION, HELP);
    }

    @Test
    void what_cannot_be_taken_changes_nothing() {
        assertThatThrownBy(() -> add(fanta, Scope.COURSE, PlaceDraft.BLANK)).isInstanceOf(Invalid.class);
        add(fanta, Scope.COURSE, HELP);
        PlaceView place = in(() -> places.list(fanta, Scope.COURSE)).get(0);
        assertThatThrownBy(() -> change(fanta, place, called("help", " "))).isInstanceOf(Invalid.class);
        assertThat(in(() -> places.list(fanta, Scope.COURSE))).singleElement()
                .satisfies(one -> assertThat(one.said()).isEqualTo(HELP));
    }

    @Test
    void a_copy_has_those_of_the_course_it_comes_from_and_changes_its_own_alone() {
        add(fanta, Scope.COURSE, HELP);
        add(fanta, Scope.COURSE, called("work", "Mission locale"));
        add(referent, Scope.ORGANISATION, called("health", "Centre de santé"));
        UUID copy = UUID.randomUUID();
        Viewer omar = viewer(Role.FACILITATOR, copy);
        for (int time = 0; time < 2; time++) {
            in(() -> {
                places.copied(new CourseCopied(copy, course));
                return copy;
            });
        }

        assertThat(names(omar, "M2")).containsExactly("Point conseil", "Centre de santé", "Mission locale");
        change(omar, in(() -> places.list(omar, Scope.COURSE)).get(0), called("help", "Ailleurs"));
        assertThat(names(lina, "M2")).containsExactly("Point conseil", "Centre de santé", "Mission locale");
    }

    @Test
    void only_those_who_run_a_course_or_look_after_the_organisation_say_what_is_near() {
        add(fanta, Scope.COURSE, HELP);
        PlaceView place = in(() -> places.list(fanta, Scope.COURSE)).get(0);
        for (Role role : List.of(Role.PARTICIPANT, Role.MENTOR, Role.GUEST, Role.NONE)) {
            Viewer other = viewer(role, course);
            for (Callable<?> deed : deeds(other, Scope.COURSE, place.id())) {
                assertThatThrownBy(() -> in(deed)).isInstanceOf(Forbidden.class);
            }
            assertThatThrownBy(() -> in(() -> places.above(other))).isInstanceOf(Forbidden.class);
        }
        for (Callable<?> deed : deeds(fanta, Scope.ORGANISATION, place.id())) {
            assertThatThrownBy(() -> in(deed)).as("only referents").isInstanceOf(NotFound.class);
        }
        assertThat(names(lina, "M2")).containsExactly("Point conseil");
    }

    @Test
    void a_place_of_another_course_scope_or_organisation_is_not_there() {
        add(fanta, Scope.COURSE, HELP);
        UUID id = in(() -> places.list(fanta, Scope.COURSE)).get(0).id();
        Viewer elsewhere = viewer(Role.FACILITATOR, UUID.randomUUID());

        assertThatThrownBy(() -> in(() -> places.one(elsewhere, Scope.COURSE, id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(() -> places.one(referent, Scope.ORGANISATION, id))).isInstanceOf(NotFound.class);
        UUID stranger = UUID.randomUUID();
        assertThatThrownBy(() -> database.within(stranger, () -> places.one(fanta, Scope.COURSE, id))).isInstanceOf(NotFound.class);
        assertThat(database.within(stranger, () -> places.near(lina, "M2"))).isEmpty();
        assertThat(database.within(stranger, () -> {
            places.copied(new CourseCopied(UUID.randomUUID(), course));
            return database.entities().createQuery("select p from LocalPlace p", LocalPlace.class).getResultList();
        })).isEmpty();
    }

    private List<Callable<?>> deeds(Viewer viewer, Scope scope, UUID id) {
        List<Callable<?>> deeds = new ArrayList<>();
        deeds.add(() -> places.list(viewer, scope));
        deeds.add(() -> places.one(viewer, scope, id));
        deeds.add(() -> {
            places.add(viewer, scope, HELP, MODULES);
            return id;
        });
        deeds.add(() -> {
            places.change(viewer, scope, id, 0, HELP, MODULES);
            return id;
        });
        deeds.add(() -> {
            places.remove(viewer, scope, id);
            return id;
        });
        return deeds;
    }

    private void add(Viewer viewer, Scope scope, PlaceDraft said) {
        in(() -> {
            places.add(viewer, scope, said, MODULES);
            return said;
        });
    }

    private void change(Viewer viewer, PlaceView seen, PlaceDraft said) {
        in(() -> {
            places.change(viewer, Scope.COURSE, seen.id(), seen.version(), said, MODULES);
            return said;
        });
    }

    private List<PlaceView> near(Viewer viewer, String module) {
        return in(() -> places.near(viewer, module));
    }

    private List<String> names(Viewer viewer, String module) {
        return near(viewer, module).stream().map(place -> place.said().name()).toList();
    }

    private static PlaceDraft called(String kind, String name) {
        return new PlaceDraft(kind, name, "", "1 place du Marché", "", "", "", List.of());
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }

    private Viewer viewer(Role role, UUID cohort) {
        return new Viewer("0a1b2c3d", tenant, new PersonId(UUID.randomUUID()), cohort, role, "fr", Optional.empty(),
                ZoneId.of("Europe/Paris"), false);
    }
}
