package club.parcours.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.Conflict;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Levels: what stood before, how far they count, and what is kept of earlier versions. */
abstract class ClaimLevelsContract extends CompetenceCast {
    @Test
    void earlier_levels_are_kept_and_a_lower_confirmation_has_a_reason() {
        UUID story = shownClaim();
        tap(() -> competences.happened(ada, C01, story, "here"));
        tap(() -> competences.say(ada, C01, 3));
        tap(() -> competences.say(ada, C01, 3));
        tap(() -> competences.say(ada, C01, 2));
        assertThat(levels()).as("the latest first").containsExactly("own 3", "own 1");

        tap(() -> confirm(alan, ada.person(), C01, 3, "", ""));
        assertThatThrownBy(() -> tap(() -> confirm(alan, ada.person(), C01, 1, "", " ")))
                .isInstanceOfSatisfying(Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("reason"));
        tap(() -> confirm(alan, ada.person(), C01, 1, "", "Mauvaise ligne"));
        assertThat(mine().confirmedLevel()).contains(1);
        assertThat(levels()).containsExactly("3 Mauvaise ligne", "own 3", "own 1");

        tap(() -> confirm(alan, ada.person(), C01, 3, "", "sans objet"));
        tap(() -> confirmations.takeBack(alan, ada.person(), C01));
        assertThatThrownBy(() -> tap(() -> confirm(alan, ada.person(), C01, 2, "", "")))
                .as("what was taken back stood").isInstanceOf(Invalid.class);
        assertThat(levels()).containsExactly("3", "1", "3 Mauvaise ligne", "own 3", "own 1");
        Viewer other = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.CO_FACILITATOR);
        tap(() -> confirm(alan, ada.person(), C01, 3, "", ""));
        assertThatThrownBy(() -> tap(() -> confirm(other, ada.person(), C01, 1, "", "")))
                .as("a first word that is lower than another's").isInstanceOf(Invalid.class);

        CompetenceHolder.Kept kept = (CompetenceHolder.Kept) in(() -> room.holder.export(ada.person()));
        assertThat(kept.earlier()).hasSize(5).anySatisfy(one -> assertThat(one.reason()).contains("Mauvaise ligne"));
        tap(() -> room.holder.erase(alan.person()));
        assertThat(levels()).as("without whoever said it").containsExactly("3", "1", "3", "own 3", "own 1");
        tap(() -> room.holder.erase(ada.person()));
        assertThat(in(() -> competences.claims.earlier(ada.person()))).isEmpty();
    }

    @Test
    void earlier_levels_are_on_a_page_though_no_door_stands_above_it() {
        shownClaim();
        tap(() -> confirm(alan, ada.person(), C01, 1, "", ""));
        tap(() -> competences.say(ada, C01, 3));
        tap(() -> confirmations.takeBack(alan, ada.person(), C01));
        in(() -> room.frameworks.words(List.of())); // remembered, and asked by its own door otherwise
        for (Viewer reader : List.of(ada, alan)) {
            ClaimView claim = in(() -> competences.of(reader, ada.person(), C01));
            assertThat(onAPage(ClaimSheets.class, () -> room.sheets.sheet(reader, C01, Optional.of(claim))).earlier())
                    .extracting(ClaimSheet.Earlier::level).as("a lower one is confirmed with a reason").containsExactly(1, 1);
        }
    }

    @Test
    void of_two_windows_the_second_is_told_and_writes_over_nothing() {
        shownClaim();
        tap(() -> confirm(alan, ada.person(), C01, 1, "Vu au marché.", ""));
        int read = version();
        tap(() -> confirmations.confirm(alan, ada.person(), C01, new Confirming(1, "Vu au marché, et à la cuisine.", "", read)));
        assertThatThrownBy(() -> tap(() -> confirmations.confirm(alan, ada.person(), C01, new Confirming(1, "Autre", "", read))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tap(() -> confirmations.confirm(alan, ada.person(), C01,
                new Confirming(1, "Autre", "", Confirming.FIRST)))).as("who saw none").isInstanceOf(Conflict.class);
        assertThat(mine().confirmations()).singleElement()
                .satisfies(one -> assertThat(one.words()).contains("Vu au marché, et à la cuisine."));
        int now = version();
        tap(() -> confirmations.confirm(alan, ada.person(), C01, new Confirming(1, "Vu au marché, et à la cuisine.", "", read)));
        assertThat(version()).as("sent twice").isEqualTo(now);

        assertThat(words()).as("what stood before").containsExactly("1 Vu au marché.");
        tap(() -> confirmations.takeBack(alan, ada.person(), C01));
        assertThat(words()).containsExactly("1 Vu au marché, et à la cuisine.", "1 Vu au marché.");
        tap(() -> room.holder.erase(alan.person()));
        assertThat(words()).as("without whoever said it").containsExactly("1", "1");
    }

    @Test
    void a_page_of_what_was_read_before_sends_the_version_it_was_about() {
        shownClaim();
        tap(() -> confirm(alan, ada.person(), C01, 1, "Vu.", ""));
        ClaimView claim = in(() -> competences.of(alan, ada.person(), C01));
        ClaimSheet sheet = in(() -> room.sheets.sheet(alan, C01, Optional.of(claim)));
        Confirming old = new Confirming(1, "Autre", "", -7);
        assertThat(ClaimReviewView.of(alan, "Ada", ada.person(), claim, sheet, Optional.empty(), false).version()).isEqualTo(version());
        assertThat(ClaimReviewView.of(alan, "Ada", ada.person(), claim, sheet, Optional.of(old), false).version()).isEqualTo(-7);
        ClaimReviewView overtaken = ClaimReviewView.of(alan, "Ada", ada.person(), claim, sheet, Optional.of(old), true);
        assertThat(overtaken.version()).as("both were seen").isEqualTo(version());
        assertThat(overtaken.words()).isEqualTo("Autre");
    }

    private int version() {
        return in(() -> competences.opinions.by(alan.person())).get(0).version();
    }

    /** Levels that were confirmed, with what stood beside them, as one takes them along. */
    private List<String> words() {
        return ((CompetenceHolder.Kept) in(() -> room.holder.export(ada.person()))).earlier().stream()
                .filter(one -> !one.own()).map(one -> one.level() + one.words().map(" "::concat).orElse("")).toList();
    }

    private List<String> levels() {
        return in(() -> competences.claims.earlier(ada.person()).stream().map(one -> one.view(vault.of(one.person()))).toList()).stream()
                .map(one -> (one.own() ? "own " : "") + one.level() + one.reason().map(" "::concat).orElse("")).toList();
    }

    @Test
    void whom_claims_are_listed_to_is_told_once() {
        shownClaim();
        UUID claim = mine().id();
        in(() -> competences.listed(alan, ada.person()));
        in(() -> competences.listed(alan, ada.person()));
        assertThat(in(() -> competences.readers.of(ada, claim))).singleElement()
                .satisfies(one -> assertThat(one.reader()).contains(alan.person()));
        assertThat(in(() -> competences.listed(ada, ada.person()))).hasSize(1);
        int few = database.statements(() -> in(() -> competences.listed(alan, ada.person())));
        for (String more : List.of("C02", "C03", "C04")) {
            tap(() -> {
                competences.say(ada, more, 1);
                competences.show(ada, more, Visibility.FACILITATOR);
            });
        }
        in(() -> competences.listed(alan, ada.person()));
        assertThat(database.statements(() -> in(() -> competences.listed(alan, ada.person())))).isEqualTo(few);
    }

    @Test
    void a_level_counts_as_far_as_what_shows_it_goes_and_a_confirmed_one_says_when_that_is_gone() {
        UUID story = shownClaim();
        tap(() -> competences.say(ada, C01, 3));
        tap(() -> confirm(alan, ada.person(), C01, 3, "", ""));
        assertThat(standing()).isEqualTo(new StandingClaim(C01, 3, false, Optional.of(3)));
        assertThat(Tally.unproven(competences.framework(), mine())).isFalse();

        tap(() -> competences.detach(ada, C01, story));
        assertThat(mine().selfLevel()).as("their word").isEqualTo(3);
        assertThat(mine().confirmedLevel()).as("theirs who run the course").contains(3);
        assertThat(standing()).isEqualTo(new StandingClaim(C01, 1, false, Optional.of(1)));
        assertThat(Tally.unproven(competences.framework(), mine())).isTrue();
        assertThat(in(() -> room.views.laidOut(ada, ada.person(), List.of(List.of(KeptClaim.of(mine())))))
                .get(0)).singleElement().satisfies(said -> assertThat(said.unproven()).isTrue());

        int told = room.changed.told().size();
        tap(() -> competences.attach(ada, C01, story));
        assertThat(room.changed.told()).as("what counts is counted anew").hasSize(told + 1);
        assertThat(standing().selfLevel()).isEqualTo(3);
    }

    private StandingClaim standing() {
        return in(() -> room.views.standing(ada.person())).get(0);
    }

    @Test
    void what_a_copy_keeps_of_an_earlier_version_of_the_framework_is_laid_out(@TempDir Path editions) throws IOException {
        shownClaim();
        ClaimView now = mine();
        KeptClaim then = new KeptClaim(now.id(), "BOUSSOLE-0", C01, 2, now.saidAt().toString(), List.of(), List.of(), null);
        KeptClaim gone = new KeptClaim(now.id(), "BOUSSOLE-0", "C99", 2, now.saidAt().toString(), List.of(), List.of(), null);
        List<SaidView> said = in(() -> room.views.laidOut(alan, ada.person(), List.of(List.of(then, gone, KeptClaim.of(now))))).get(0);
        assertThat(said).extracting(SaidView::version).containsExactly(Optional.of("BOUSSOLE-0"), Optional.of("BOUSSOLE-0"),
                Optional.empty());
        assertThat(said).extracting(one -> one.competence().id()).containsExactly(C01, "C99", C01);
        assertThat(said.get(0).self().orElseThrow().level().number()).isEqualTo(2);

        TheCurriculum.keep(editions, "2026.89", texts -> {
            texts.replaceAll((name, text) -> name.equals("competences.yaml") ? text.replace("BOUSSOLE-1", "BOUSSOLE-0")
                    : name.equals("fr/competences.yaml") ? text.replace("S’adapter à un nouvel environnement", "S’adapter, comme avant") : text);
            return texts;
        });
        room.views.curriculum = TheCurriculum.with(editions, Clock.systemUTC(), new TheCurriculum.Chosen());
        assertThat(in(() -> room.views.laidOut(alan, ada.person(), List.of(List.of(then)))).get(0)).singleElement()
                .satisfies(one -> assertThat(one.competence().title().value()).isEqualTo("S’adapter, comme avant"));
    }

    @Test
    void what_nobody_is_to_see_is_taken_from_every_open_question_at_once() {
        UUID story = shownClaim();
        UUID other = tell("story", Map.of("competences", List.of(C01)));
        tap(() -> witnesses.ask(ada, C01, grace.person(), List.of(story, other)));
        assertThat(in(() -> witnesses.asked(grace, asked())).shown()).hasSize(2);
        tap(() -> portfolio.show(ada, story, Visibility.ME));
        assertThat(in(() -> witnesses.asked(grace, asked())).shown()).extracting(EntryView::id).containsExactly(other);
        assertThat(in(() -> witnesses.shows(grace, ada.person(), story))).isFalse();
        assertThat(in(() -> witnesses.shown(ada.person()))).as("what its owner is told that others see").containsExactly(other);
        tap(() -> portfolio.show(ada, story, Visibility.FACILITATOR));
        assertThat(in(() -> witnesses.asked(grace, asked())).shown()).as("until they are asked anew").hasSize(1);
        tap(() -> witnesses.ask(ada, C01, grace.person(), List.of(story)));
        assertThat(in(() -> witnesses.asked(grace, asked())).shown()).extracting(EntryView::id).containsExactly(story);
    }
}
