package club.parcours.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.files.TestFiles;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said again, of another level, or of what is not there any more. */
abstract class SaidAnewContract extends CompetenceCast {
    private static final String SHEET = "M7E1/C01";

    @Test
    void a_sheet_told_in_other_words_takes_nothing_back_of_what_was_said_since() {
        UUID sheet = tell(SHEET, "level", Map.of("level", List.of("L3"), "example", List.of("Au foyer")));
        tap(() -> competences.say(ada, C01, 2));
        tap(() -> competences.detach(ada, C01, sheet));
        tell(SHEET, "level", Map.of("level", List.of("L3"), "example", List.of("Au foyer, le soir")));
        assertThat(mine().selfLevel()).as("said on the claim’s own page").isEqualTo(2);
        assertThat(mine().evidence()).as("taken off there").isEmpty();

        tap(() -> competences.withdraw(ada, C01));
        tell(SHEET, "level", Map.of("level", List.of("L3"), "example", List.of("Au foyer, le matin")));
        assertThat(in(() -> competences.of(ada, ada.person()))).as("withdrawn").isEmpty();
        tell(SHEET, "level", Map.of("level", List.of("L4"), "example", List.of("Au foyer, le matin")));
        assertThat(mine().selfLevel()).as("another level is said anew").isEqualTo(4);
        assertThat(mine().evidence()).hasSize(1);
    }

    @Test
    void a_sheet_handed_in_again_begins_a_claim_in_the_framework_of_today() {
        tell(SHEET, "level", Map.of("level", List.of("L3"), "example", List.of("Au foyer")));
        in(() -> database.entities().createNativeQuery("update competence_claim set framework_version = 'BOUSSOLE-0' where id = :id")
                .setParameter("id", mine().id()).executeUpdate());
        tell(SHEET, "level", Map.of("level", List.of("L3"), "example", List.of("Au foyer, le soir")));
        assertThat(in(() -> competences.claims.of(ada.person(), new Claim.Named("BOUSSOLE", "BOUSSOLE-1", C01)))).isPresent();

        tap(() -> competences.withdraw(ada, C01));
        tell(SHEET, "level", Map.of("level", List.of("L3"), "example", List.of("Au foyer, le matin")));
        assertThat(in(() -> competences.claims.of(ada.person(), new Claim.Named("BOUSSOLE", "BOUSSOLE-1", C01)))).as("withdrawn").isEmpty();
    }

    @Test
    void a_story_told_in_other_words_shows_what_it_showed_and_a_competence_that_is_new_in_it() {
        List.of(C01, "C02").forEach(each -> tap(() -> competences.say(ada, each, 1)));
        UUID story = tell("M3E3/1", "story", Map.of("competences", List.of(C01), "situation", List.of("Au marché")));
        tap(() -> competences.detach(ada, C01, story));
        tell("M3E3/1", "story", Map.of("competences", List.of(C01, "C02"), "situation", List.of("Au marché, un samedi")));
        assertThat(mine().evidence()).isEmpty();
        assertThat(in(() -> competences.of(ada, ada.person(), "C02")).evidence()).hasSize(1);
    }

    @Test
    void an_answer_says_of_which_level_it_was_and_another_level_is_asked_about_anew() {
        UUID story = shownClaim();
        tap(() -> room.ask(ada, C01, grace));
        UUID request = in(this::asked);
        answerAll(request);
        tap(() -> competences.say(ada, C01, 3));
        assertThat(levelsSpokenOf()).as("the sentence they read").containsExactly(1);
        assertThat(in(() -> witnesses.asked(grace, request)).level()).isEqualTo(1);
        List<KeptClaim> copy = in(() -> room.views.shownBy(ada, ada.person(), List.of(story), List.of()));
        assertThat(copy.get(0).peers().get(0).level()).isEqualTo(1);
        assertThat(in(() -> room.views.laidOut(ada, ada.person(), List.of(copy))).get(0).get(0).peers().get(0).step().orElseThrow()
                .level().number()).as("beside the level of now").isEqualTo(1);

        tap(() -> room.ask(ada, C01, grace));
        Witnesses.Asked anew = in(() -> witnesses.asked(grace, request));
        assertThat(anew.level()).isEqualTo(3);
        assertThat(anew.opinion().answers()).as("none of this level yet").isEmpty();
        assertThat(anew.opinion().givenAt()).isEmpty();
        assertThat(anew.before()).as("but of another").isTrue();
        tap(() -> witnesses.speak(grace, request, Optional.empty()));
        assertThat(levelsSpokenOf()).as("what was said stands until something is said").containsExactly(1);
        tap(() -> witnesses.answer(grace, request, "seen-no"));
        assertThat(in(() -> witnesses.asked(grace, request)).opinion().answers()).containsExactly("seen-no");
        assertThat(levelsSpokenOf()).isEmpty();
        answerAll(request);
        assertThat(levelsSpokenOf()).containsExactly(3);
    }

    @Test
    void a_recording_of_another_level_goes_when_something_is_said_of_this_one(@TempDir Path folder) {
        shownClaim();
        tap(() -> room.ask(ada, C01, grace));
        UUID request = in(this::asked);
        UUID voice = in(() -> TestFiles.voice(room.files, grace, folder));
        tap(() -> witnesses.speak(grace, request, Optional.of(voice)));
        tap(() -> competences.say(ada, C01, 3));
        tap(() -> room.ask(ada, C01, grace));
        assertThat(in(() -> witnesses.asked(grace, request)).opinion().voice()).isEmpty();
        assertThat(in(() -> room.files.mine(grace, List.of(voice)))).hasSize(1);
        answerAll(request);
        assertThat(in(() -> room.files.mine(grace, List.of(voice)))).isEmpty();
        assertThat(mine().peers()).singleElement().satisfies(one -> assertThat(one.voice()).isEmpty());
    }

    @Test
    void an_old_request_is_shown_in_what_words_there_are_and_closes_no_list() {
        shownClaim();
        tap(() -> room.ask(ada, C01, grace));
        planted("C99", 2);
        planted(C01, 9);
        List<QuestionsView> list = in(() -> witnesses.asked(grace).stream()
                .flatMap(one -> room.sheets.questions(grace, one, List.of()).stream()).toList());
        assertThat(list).extracting(one -> one.competence().id()).as("not of a level that the scale has no more")
                .containsExactly(C01, "C99");
        assertThat(list.get(1).step().level().number()).isEqualTo(2);
    }

    /** Somebody was asked about what an earlier version of the framework had. */
    private void planted(String competence, int level) {
        tap(() -> {
            Claim claim = new Claim(UUID.randomUUID(), Instant.now(), ada.person(),
                    new Claim.Named("BOUSSOLE", level > 5 ? "BOUSSOLE-00" : "BOUSSOLE-0", competence), level, List.of());
            competences.claims.add(claim);
            competences.opinions.add(new Opinion(UUID.randomUUID(), Instant.now(), claim, Side.PEER, grace.person()));
        });
    }

    @Test
    void what_one_is_asked_takes_as_many_statements_for_many_as_for_one() {
        UUID story = shownClaim();
        tap(() -> witnesses.ask(ada, C01, grace.person(), List.of(story)));
        int list = database.statements(() -> in(() -> witnesses.asked(grace)));
        int photo = database.statements(() -> in(() -> witnesses.shows(grace, ada.person(), story)));
        for (String more : List.of("C02", "C03", "C04")) {
            tap(() -> {
                competences.say(ada, more, 1);
                competences.attach(ada, more, story);
                witnesses.ask(ada, more, grace.person(), List.of(story));
            });
        }
        assertThat(in(() -> witnesses.asked(grace))).hasSize(4);
        assertThat(database.statements(() -> in(() -> witnesses.asked(grace)))).isEqualTo(list);
        assertThat(database.statements(() -> in(() -> witnesses.shows(grace, ada.person(), story)))).isEqualTo(photo);
    }

    @Test
    void a_claim_with_more_than_it_may_have_refuses_no_exercise() {
        tap(() -> competences.say(ada, C01, 1));
        tap(() -> {
            Claim claim = competences.claims.of(ada.person(), Set.of(Visibility.ME)).get(0);
            for (int at = 0; at <= Competences.MOST_PROOFS; at++) {
                competences.claims.add(new Proof(UUID.randomUUID(), Instant.now(), claim, UUID.randomUUID()));
            }
        });
        UUID story = tell("story", Map.of("competences", List.of(C01)));
        assertThat(in(() -> portfolio.entry(ada, story)).id()).isEqualTo(story);
        assertThat(proofs()).isEqualTo(Competences.MOST_PROOFS + 1);
    }

    @Test
    void two_attachments_at_the_very_same_moment_do_not_pass_the_most_together() throws Exception {
        tap(() -> competences.say(ada, C01, 1));
        for (int story = 1; story < Competences.MOST_PROOFS; story++) {
            tell("story", Map.of("competences", List.of(C01)));
        }
        List<UUID> two = List.of(tell("story", Map.of()), tell("story", Map.of()));
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Boolean>> attaching = two.stream().<Callable<Boolean>>map(story -> () -> {
            together.await();
            try {
                tap(() -> competences.attach(ada, C01, story));
                return true;
            } catch (Invalid full) {
                return false;
            }
        }).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> done = threads.invokeAll(attaching);
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
        assertThat(proofs()).isEqualTo(Competences.MOST_PROOFS);
    }

    @Test
    void whatever_goes_of_a_claim_is_told() {
        UUID story = shownClaim();
        tap(() -> room.ask(ada, C01, grace));
        tap(() -> confirm(alan, ada.person(), C01, 1, "", ""));
        Stream.<Runnable>of(() -> competences.detach(ada, C01, story), () -> witnesses.decline(grace, asked()),
                () -> room.ask(ada, C01, grace), () -> confirmations.takeBack(alan, ada.person(), C01)).forEach(this::tap);
        int told = room.changed.told().size();
        tap(() -> witnesses.withdraw(ada, asked()));
        tap(() -> competences.withdraw(ada, C01));
        assertThat(room.changed.told()).hasSize(told + 2).endsWith(new ClaimsChanged(ada.person(), true));
        assertThat(told).as("said, confirmed, detached, declined, taken back").isEqualTo(5);
    }

    @Test
    void a_sentence_of_ones_own_stands_beside_the_level_and_is_written_over_by_no_other_window() {
        UUID story = shownClaim();
        tap(() -> room.sentences.say(ada, C01, " Je m’adapte à tout. ", ""));
        assertThat(mine().words()).contains("Je m’adapte à tout.");
        assertThat(in(() -> competences.of(alan, ada.person(), C01)).words()).as("as far as the claim is shown").isPresent();
        List<KeptClaim> copy = in(() -> room.views.shownBy(ada, ada.person(), List.of(story), List.of()));

        assertThatThrownBy(() -> tap(() -> room.sentences.say(ada, C01, "Autre", ""))).isInstanceOf(Conflict.class);
        tap(() -> room.sentences.say(ada, C01, "Je m’adapte à tout.", "")); // sent twice
        assertThatThrownBy(() -> tap(() -> room.sentences.say(ada, C01, "x".repeat(Sentences.LONGEST + 1), "Je m’adapte à tout.")))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("words"));
        assertThat(((CompetenceHolder.Kept) in(() -> room.holder.export(ada.person()))).claims()).singleElement()
                .satisfies(one -> assertThat(one.words()).contains("Je m’adapte à tout."));
        tap(() -> room.sentences.say(ada, C01, "", "Je m’adapte à tout."));
        assertThat(mine().words()).isEmpty();
        assertThat(in(() -> room.views.laidOut(alan, ada.person(), List.of(copy))).get(0).get(0).words()).as("as it was")
                .contains("Je m’adapte à tout.");
        assertThatThrownBy(() -> tap(() -> room.sentences.say(grace, C01, "Moi", ""))).isInstanceOf(NotFound.class);
    }

    @Test
    void whatever_stands_in_a_portfolio_can_show_a_claim_also_what_is_old() {
        shownClaim();
        UUID language = tell("language", Map.of());
        tap(() -> database.entities().createQuery("update Entry e set e.section = :section where e.id = :id")
                .setParameter("section", "languages").setParameter("id", language).executeUpdate());
        UUID oldest = tell("story", Map.of());
        for (int story = 1; story < Competences.LATEST + 1; story++) {
            tell("story", Map.of());
        }
        Competences.Candidates near = in(() -> competences.candidates(ada, C01, 0));
        assertThat(near.entries()).extracting(EntryView::id).contains(language).doesNotContain(oldest);
        assertThat(near.entries().get(0).section()).as("the likely ones first").isEqualTo("stories");
        Competences.Candidates far = in(() -> competences.candidates(ada, C01, near.more()));
        assertThat(far.entries()).extracting(EntryView::id).contains(language, oldest);
        assertThat(far.more()).as("that is all").isZero();
    }

    private int proofs() {
        return in(() -> competences.claims.proofs(ada.person())).size();
    }

    private void answerAll(UUID request) {
        ANSWERS.forEach(answer -> tap(() -> witnesses.answer(grace, request, answer)));
    }

    private List<Integer> levelsSpokenOf() {
        return mine().peers().stream().map(one -> one.level().orElseThrow()).toList();
    }
}
