package club.parcours.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.files.Files;
import club.parcours.files.TestFiles;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Evidence;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.takeout.Addressed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others say of a claim, beside its owner's word. */
abstract class ThreeViewsContract extends CompetenceCast {
    @TempDir
    Path folder;

    @Test
    void a_confirmation_stands_beside_ones_own_word_and_neither_changes_the_other() {
        shownClaim();
        tap(() -> confirm(alan, ada.person(), C01, 1, "Vu au marché.", ""));
        tap(() -> competences.say(ada, C01, 3));
        assertThat(mine().selfLevel()).isEqualTo(3);
        assertThat(mine().confirmedLevel()).contains(1);

        tap(() -> confirm(alan, ada.person(), C01, 3, "", ""));
        tap(() -> competences.say(ada, C01, 1));
        assertThat(mine().confirmedLevel()).contains(3);
        assertThat(mine().confirmations()).singleElement().satisfies(one -> assertThat(one.by()).contains(alan.person()));
        assertThatThrownBy(() -> tap(() -> witnesses.withdraw(ada, mine().confirmations().get(0).id())))
                .as("it is not the owner’s to take away").isInstanceOf(NotFound.class);
        tap(() -> confirmations.takeBack(alan, ada.person(), C01));
        assertThat(mine().confirmedLevel()).isEmpty();
    }

    @Test
    void nobody_confirms_more_than_what_they_are_shown_allows() {
        UUID story = shownClaim();
        tap(() -> portfolio.show(ada, story, Visibility.ME));

        assertThatThrownBy(() -> tap(() -> confirm(alan, ada.person(), C01, 3, "x".repeat(401), "")))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("level", "words"));
        tap(() -> portfolio.show(ada, story, Visibility.FACILITATOR));
        tap(() -> confirm(alan, ada.person(), C01, 3, "", ""));
        assertThat(mine().confirmedLevel()).contains(3);
    }

    @Test
    void only_who_runs_the_course_confirms_and_never_for_themselves() {
        shownClaim();
        tap(() -> competences.say(alan, C01, 1));

        assertThatThrownBy(() -> tap(() -> confirm(grace, ada.person(), C01, 1, "", ""))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tap(() -> confirm(ada, ada.person(), C01, 1, "", ""))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tap(() -> confirm(alan, alan.person(), C01, 1, "", ""))).isInstanceOf(NotFound.class);
        TestPortfolio.inTheCourse(portfolio, grace.person());
        assertThatThrownBy(() -> tap(() -> confirm(alan, ada.person(), C01, 1, "", ""))).isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_is_asked_sees_what_was_chosen_and_nothing_else_and_until_it_is_withdrawn() {
        UUID hidden = shownClaim();
        UUID chosen = tell("story", Map.of("competences", List.of(C01)));
        UUID strange = tell("story", Map.of("competences", List.of("C02")));
        assertThat(in(() -> witnesses.asked(grace))).isEmpty();
        tap(() -> competences.show(ada, C01, Visibility.ME));
        tap(() -> witnesses.ask(ada, C01, grace.person(), List.of(chosen, strange)));

        UUID request = in(() -> witnesses.asked(grace)).get(0).opinion().id();
        Witnesses.Asked asked = in(() -> witnesses.asked(grace, request));
        assertThat(asked.shown()).extracting(EntryView::id).containsExactly(chosen).doesNotContain(hidden);
        assertThat(in(() -> competences.of(grace, ada.person()))).as("it opens nothing else").isEmpty();

        tap(() -> competences.detach(ada, C01, chosen));
        assertThat(in(() -> witnesses.asked(grace, request)).shown()).isEmpty();
        tap(() -> witnesses.withdraw(ada, request));
        assertThat(in(() -> witnesses.asked(grace))).isEmpty();
        assertThatThrownBy(() -> in(() -> witnesses.asked(grace, request))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(() -> witnesses.answer(grace, request, "seen-yes"))).isInstanceOf(NotFound.class);
    }

    @Test
    void three_taps_are_an_answer_that_its_giver_alone_can_change() {
        shownClaim();
        tap(() -> witnesses.ask(ada, C01, grace.person(), List.of()));
        UUID request = in(() -> witnesses.asked(grace)).get(0).opinion().id();
        tap(() -> witnesses.answer(grace, request, "seen-no"));
        assertThat(mine().peers()).as("not before all three").isEmpty();
        ANSWERS.forEach(answer -> tap(() -> witnesses.answer(grace, request, answer)));

        assertThat(mine().peers()).singleElement().satisfies(one -> {
            assertThat(one.answers()).containsExactlyInAnyOrderElementsOf(ANSWERS);
            assertThat(one.by()).contains(grace.person());
        });
        for (Viewer other : List.of(ada, alan)) {
            assertThatThrownBy(() -> tap(() -> witnesses.answer(other, request, "seen-no"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> tap(() -> witnesses.decline(other, request))).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> tap(() -> witnesses.withdraw(alan, request))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(() -> witnesses.answer(grace, request, "seen-maybe"))).isInstanceOf(NotFound.class);
        assertThat(in(() -> competences.say(ada, C01, 5)).selfLevel()).as("somebody confirms").isEqualTo(5);
        tap(() -> witnesses.decline(grace, request));
        assertThat(mine().peers()).isEmpty();
        assertThat(mine().missing()).isPresent();
    }

    @Test
    void a_recording_is_an_answer_and_heard_by_whom_it_is_for() {
        shownClaim();
        tap(() -> competences.show(ada, C01, Visibility.ME));
        tap(() -> witnesses.ask(ada, C01, grace.person(), List.of()));
        UUID request = in(() -> witnesses.asked(grace)).get(0).opinion().id();
        UUID voice = spoken(grace, request);
        assertThat(mine().peers()).singleElement().satisfies(one -> assertThat(one.voice()).contains(voice));
        hear(ada, voice);
        assertThat(List.of(along(ada), along(grace))).containsExactly(List.of(new Addressed(grace.person(), voice, Addressed.From.PEER)), List.of());
        assertThatThrownBy(() -> hear(alan, voice)).as("the claim is private").isInstanceOf(NotFound.class);
        tap(() -> competences.show(ada, C01, Visibility.FACILITATOR));
        hear(alan, voice);
        UUID claim = mine().id();
        assertThat(in(() -> competences.readers.of(ada, claim))).as("she learns who listened").hasSize(1);
        Viewer stranger = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
        assertThatThrownBy(() -> hear(stranger, voice)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tap(() -> witnesses.speak(grace, request, Optional.of(UUID.randomUUID()))))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("file"));
        for (Viewer other : List.of(ada, alan)) {
            assertThatThrownBy(() -> tap(() -> witnesses.speak(other, request, Optional.empty()))).isInstanceOf(NotFound.class);
        }
        UUID again = spoken(grace, request);
        assertThatThrownBy(() -> hear(ada, voice)).as("another took its place").isInstanceOf(NotFound.class);
        hear(ada, again);
        tap(() -> witnesses.speak(grace, request, Optional.empty()));
        assertThat(mine().peers()).as("nothing is said any more").isEmpty();
    }

    @Test
    void a_recording_goes_with_what_it_was_said_of() {
        for (Runnable end : List.<Runnable>of(() -> witnesses.withdraw(ada, asked()), () -> witnesses.decline(grace, asked()),
                () -> competences.withdraw(ada, C01), () -> room.holder.erase(ada.person()))) {
            shownClaim();
            tap(() -> witnesses.ask(ada, C01, grace.person(), List.of()));
            UUID voice = spoken(grace, in(this::asked));
            tap(end);
            assertThat(in(() -> room.files.mine(grace, List.of(voice)))).isEmpty();
        }
    }

    @Test
    void a_photo_is_seen_by_whom_is_asked_about_it_as_long_as_they_are_and_by_nobody_else() {
        Files shelf = TestFiles.on(database, vault, Clock.systemUTC(), new Photos(TestPortfolio.evidence(portfolio, witnesses)));
        Viewer third = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
        TestPortfolio.takingPart(portfolio, ada.person(), grace.person(), third.person());
        tap(() -> competences.say(ada, C01, 1));
        UUID photo = in(() -> TestFiles.photo(shelf, ada, folder));
        UUID story = tell(Photos.PLACE, "story", Map.of("competences", List.of(C01), "photo", List.of(photo.toString())));
        tap(() -> shelf.keep(ada, Photos.ROOM, Photos.PLACE, List.of(photo)));
        assertRefused(shelf, grace, photo);

        Runnable ask = () -> witnesses.ask(ada, C01, grace.person(), List.of(story));
        tap(ask);
        assertThat(in(() -> witnesses.asked(grace, asked())).shown()).singleElement()
                .satisfies(entry -> assertThat(entry.photo()).contains(photo.toString()));
        TestFiles.open(database, tenant, shelf, grace, photo);
        assertThat(in(() -> competences.readers.of(ada, story))).as("its owner learns of it").isNotEmpty();
        List.of(third, alan).forEach(other -> assertRefused(shelf, other, photo));
        for (Runnable end : List.<Runnable>of(() -> witnesses.ask(ada, C01, grace.person(), List.of()),
                () -> competences.detach(ada, C01, story), () -> witnesses.withdraw(ada, asked()), () -> witnesses.decline(grace, asked()),
                () -> competences.withdraw(ada, C01), () -> portfolio.removeEntry(ada, story))) {
            tap(() -> {
                competences.say(ada, C01, 1);
                competences.attach(ada, C01, story);
            });
            tap(ask);
            TestFiles.open(database, tenant, shelf, grace, photo);
            tap(end);
            assertRefused(shelf, grace, photo);
        }
    }

    @Test
    void who_has_left_the_course_sees_no_photo_of_it() {
        Files shelf = TestFiles.on(database, vault, Clock.systemUTC(), new Photos(TestPortfolio.evidence(portfolio, witnesses)));
        tap(() -> competences.say(ada, C01, 1));
        UUID photo = in(() -> TestFiles.photo(shelf, ada, folder));
        UUID story = tell(Photos.PLACE, "story", Map.of("competences", List.of(C01), "photo", List.of(photo.toString())));
        tap(() -> {
            shelf.keep(ada, Photos.ROOM, Photos.PLACE, List.of(photo));
            witnesses.ask(ada, C01, grace.person(), List.of(story));
        });
        TestFiles.open(database, tenant, shelf, grace, photo);
        TestPortfolio.takingPart(portfolio, grace.person());
        assertRefused(shelf, grace, photo);
    }

    private void assertRefused(Files shelf, Viewer viewer, UUID photo) {
        assertThatThrownBy(() -> TestFiles.open(database, tenant, shelf, viewer, photo)).isInstanceOf(NotFound.class);
    }

    /** As the rooms above keep files with entries. */
    private static final class Photos extends TestFiles.Room {
        static final String ROOM = "exercise";
        static final String PLACE = "M3E3/photo";
        private final Evidence evidence;

        Photos(Evidence evidence) {
            super(ROOM);
            this.evidence = evidence;
        }

        @Override
        public boolean maySee(Viewer viewer, PersonId owner, String reference, UUID file) {
            return evidence.shown(viewer, owner, new Origin(ROOM, reference)).flatMap(EntryView::photo)
                    .filter(file.toString()::equals).isPresent();
        }
    }

    private UUID spoken(Viewer fellow, UUID request) {
        UUID voice = in(() -> TestFiles.voice(room.files, fellow, folder));
        tap(() -> witnesses.speak(fellow, request, Optional.of(voice)));
        return voice;
    }

    private void hear(Viewer viewer, UUID file) {
        TestFiles.open(database, tenant, room.files, viewer, file);
    }

    @Test
    void one_asks_somebody_of_the_course_and_only_of_it() {
        shownClaim();
        PersonId stranger = new PersonId(UUID.randomUUID());

        for (PersonId nobody : List.of(stranger, ada.person(), alan.person())) {
            assertThatThrownBy(() -> tap(() -> witnesses.ask(ada, C01, nobody, List.of()))).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> tap(() -> witnesses.ask(ada, "C02", grace.person(), List.of()))).isInstanceOf(NotFound.class);
        tap(() -> witnesses.ask(ada, C01, grace.person(), List.of()));
        UUID request = in(() -> witnesses.asked(grace)).get(0).opinion().id();
        TestPortfolio.takingPart(portfolio, grace.person());
        assertThat(in(() -> witnesses.asked(grace))).as("who asked has left the course").isEmpty();
        assertThatThrownBy(() -> in(() -> witnesses.asked(grace, request))).isInstanceOf(NotFound.class);
    }

    @Test
    void who_is_not_the_owner_learns_nothing_of_who_was_asked() {
        shownClaim();
        tap(() -> witnesses.ask(ada, C01, grace.person(), List.of()));

        assertThat(mine().asked()).hasSize(1);
        assertThat(in(() -> competences.of(alan, ada.person(), C01)).opinions()).isEmpty();
        UUID request = in(() -> witnesses.asked(grace)).get(0).opinion().id();
        ANSWERS.forEach(answer -> tap(() -> witnesses.answer(grace, request, answer)));
        assertThat(in(() -> competences.of(alan, ada.person(), C01)).peers()).hasSize(1);
        tap(() -> competences.show(ada, C01, Visibility.GROUP));
        assertThat(in(() -> competences.of(grace, ada.person(), C01)).opinions()).isEmpty();
    }

    @Test
    void what_leaves_with_whom() {
        shownClaim();
        tap(() -> witnesses.ask(ada, C01, grace.person(), List.of()));
        UUID request = in(() -> witnesses.asked(grace)).get(0).opinion().id();
        ANSWERS.forEach(answer -> tap(() -> witnesses.answer(grace, request, answer)));
        tap(() -> confirm(alan, ada.person(), C01, 3, "Vu au marché.", ""));
        CompetenceHolder.Kept kept = (CompetenceHolder.Kept) in(() -> room.holder.export(ada.person()));
        assertThat(kept.claims()).singleElement().satisfies(claim -> assertThat(claim.opinions()).hasSize(2));
        assertThat(((CompetenceHolder.Kept) in(() -> room.holder.export(grace.person()))).given()).hasSize(1);

        tap(() -> room.holder.erase(alan.person()));
        assertThat(mine().confirmedLevel()).contains(3);
        assertThat(mine().confirmations().get(0)).satisfies(one -> {
            assertThat(one.by()).isEmpty();
            assertThat(one.words()).isEmpty();
        });
        tap(() -> room.holder.erase(grace.person()));
        assertThat(mine().peers()).isEmpty();
        tap(() -> room.holder.erase(ada.person()));
        tap(() -> room.holder.erase(ada.person()));
        assertThat(in(() -> competences.of(ada, ada.person()))).isEmpty();
        assertThat(in(() -> competences.opinions.about(ada.person()))).isEmpty();
        assertThat(in(() -> competences.claims.proofs(ada.person()))).isEmpty();
    }
}
