package club.parcours.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Framework;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.SentForm;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Visibility;
import club.parcours.speech.TestSpeech;
import club.parcours.web.Templates;
import club.parcours.web.TestTemplates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One's own word, and what shows it. */
abstract class CompetencesContract extends CompetenceCast {
    @ParameterizedTest
    @CsvSource({"1, 0, 0, false, ''", "2, 0, 0, false, competence.missing.examples", "2, 0, 0, true, ''",
            "3, 0, 0, true, competence.missing.stories", "3, 1, 0, false, ''", "4, 1, 1, false, competence.missing.stories",
            "4, 2, 1, false, competence.missing.places", "4, 2, 2, false, ''", "5, 1, 0, false, competence.missing.confirmed",
            "5, 1, 0, true, ''"})
    void a_level_takes_what_its_rule_says(int level, int stories, int places, boolean paper, String missing) {
        tap(() -> competences.say(ada, C01, 1));
        for (int story = 0; story < stories; story++) {
            UUID entry = tell("story", Map.of("situation", List.of("Au marché")));
            String where = story < places ? List.of("there", "home").get(story) : "there";
            tap(() -> {
                competences.attach(ada, C01, entry);
                competences.happened(ada, C01, entry, where);
            });
        }
        if (paper) {
            UUID entry = tell("evidence", Map.of("strength", List.of("confirmed")));
            tap(() -> competences.attach(ada, C01, entry));
        }

        if (missing.isEmpty()) {
            assertThat(in(() -> competences.say(ada, C01, level)).selfLevel()).isEqualTo(level);
            assertThat(mine().missing()).isEmpty();
        } else {
            assertThatThrownBy(() -> tap(() -> competences.say(ada, C01, level))).isInstanceOfSatisfying(Invalid.class,
                    wrong -> assertThat(wrong.fields().get("level").key()).isEqualTo(missing));
            assertThat(mine().selfLevel()).isEqualTo(1);
        }
    }

    @Test
    void an_exercise_about_a_competence_is_a_claim_with_what_speaks_of_it_and_says_what_is_missing() {
        UUID story = tell("story", Map.of("competences", List.of(C01, "C02")));
        UUID level = tell("M7E1/C01", "level", Map.of("level", List.of("L4"), "example", List.of("Au foyer")));

        ClaimView claim = mine();
        assertThat(claim.selfLevel()).isEqualTo(4);
        assertThat(claim.framework()).isEqualTo("BOUSSOLE");
        assertThat(claim.version()).isEqualTo("BOUSSOLE-1");
        assertThat(claim.visibility()).isEqualTo(Visibility.ME);
        assertThat(claim.evidence()).extracting(proof -> proof.entry().id()).containsExactlyInAnyOrder(story, level);
        assertThat(claim.missing()).hasValueSatisfying(one -> assertThat(one.key()).isEqualTo("competence.missing.stories"));
        tell("M7E1/C01", "level", Map.of("level", List.of("L2")));
        assertThat(mine().selfLevel()).isEqualTo(2);
        UUID second = tell("story", Map.of("competences", List.of(C01)));
        assertThat(mine().evidence()).extracting(proof -> proof.entry().id()).contains(second);
    }

    @Test
    void what_is_taken_out_of_the_portfolio_shows_nothing_any_more() {
        tap(() -> competences.say(ada, C01, 1));
        UUID story = tell("story", Map.of("competences", List.of(C01)));
        tap(() -> competences.say(ada, C01, 3));

        tap(() -> portfolio.removeEntry(ada, story));
        assertThat(mine().evidence()).isEmpty();
        assertThat(mine().selfLevel()).as("one’s word stays").isEqualTo(3);
        assertThat(mine().missing()).isPresent();
        assertThat(in(() -> competences.claims.proofs(ada.person()))).isEmpty();
    }

    @Test
    void a_claim_of_an_earlier_version_is_kept_and_taken_along_and_stands_in_nobodys_way() {
        tap(() -> competences.claims.add(new Claim(UUID.randomUUID(), Instant.EPOCH, ada.person(),
                new Claim.Named("BOUSSOLE", "BOUSSOLE-0", C01), 5, List.of())));
        assertThat(in(() -> competences.of(ada, ada.person()))).isEmpty();
        tap(() -> competences.say(ada, C01, 1));

        assertThat(in(() -> competences.of(ada, ada.person()))).singleElement().satisfies(claim -> {
            assertThat(claim.version()).isEqualTo("BOUSSOLE-1");
            assertThat(claim.selfLevel()).isEqualTo(1);
        });
        assertThat(in(() -> competences.all(ada.person()))).extracting(ClaimView::version).containsExactly("BOUSSOLE-0", "BOUSSOLE-1");
    }

    @Test
    void nobody_reaches_into_the_claims_of_another() {
        tap(() -> competences.say(ada, C01, 1));
        UUID story = tell("story", Map.of());
        tap(() -> {
            competences.show(ada, C01, Visibility.GROUP);
            competences.attach(ada, C01, story);
        });

        for (Viewer other : List.of(grace, alan)) {
            assertThatThrownBy(() -> tap(() -> competences.attach(other, C01, story))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> tap(() -> competences.detach(other, C01, story))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> tap(() -> competences.show(other, C01, Visibility.ME))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> tap(() -> competences.withdraw(other, C01))).isInstanceOf(NotFound.class);
            tap(() -> competences.say(other, C01, 1));
        }
        assertThat(mine().selfLevel()).isEqualTo(1);
        assertThat(in(() -> competences.of(grace, grace.person()))).singleElement()
                .satisfies(claim -> assertThat(claim.evidence()).isEmpty());
        assertThatThrownBy(() -> tap(() -> competences.attach(grace, C01, story))).as("another’s entry")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> database.within(UUID.randomUUID(), () -> competences.of(ada, ada.person(), C01)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void a_claim_is_seen_by_whom_it_is_shown_to_with_the_evidence_that_is_shown_to_them(Visibility audience) {
        tap(() -> competences.say(ada, C01, 1));
        UUID hidden = tell("story", Map.of("competences", List.of(C01)));
        UUID shown = tell("story", Map.of("competences", List.of(C01)));
        tap(() -> {
            portfolio.show(ada, shown, Visibility.GROUP);
            competences.show(ada, C01, audience);
        });

        List<ClaimView> alans = in(() -> competences.of(alan, ada.person()));
        List<ClaimView> graces = in(() -> competences.of(grace, ada.person()));
        assertThat(alans).hasSize(audience == Visibility.ME ? 0 : 1);
        assertThat(graces).hasSize(audience == Visibility.GROUP ? 1 : 0);
        alans.forEach(claim -> assertThat(claim.evidence()).extracting(proof -> proof.entry().id())
                .containsExactly(shown).doesNotContain(hidden));
        tap(() -> competences.show(ada, C01, Visibility.ME));
        assertThatThrownBy(() -> in(() -> competences.of(alan, ada.person(), C01))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C00", "C13", "", "C01/", "c01"})
    void what_is_no_competence_is_not_claimed(String competence) {
        assertThatThrownBy(() -> tap(() -> competences.say(ada, competence, 1))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, 99})
    void what_is_no_level_is_not_said(int level) {
        assertThatThrownBy(() -> tap(() -> competences.say(ada, C01, level))).isInstanceOf(NotFound.class);
        assertThat(in(() -> competences.of(ada, ada.person()))).isEmpty();
    }

    @Test
    void a_claim_holds_so_much_evidence() {
        tap(() -> competences.say(ada, C01, 1));
        for (int story = 0; story < Competences.MOST_PROOFS + 1; story++) {
            tell("story", Map.of("competences", List.of(C01)));
        }
        UUID more = tell("story", Map.of());

        assertThat(mine().evidence()).hasSize(Competences.MOST_PROOFS);
        assertThatThrownBy(() -> tap(() -> competences.attach(ada, C01, more))).isInstanceOf(Invalid.class);
    }

    @Test
    void all_claims_take_as_many_statements_as_one() {
        tap(() -> competences.say(ada, C01, 1));
        int one = database.statements(() -> in(() -> competences.of(ada, ada.person())));
        List.of("C02", "C03", "C04", "C05", "C06", "C07").forEach(each -> tap(() -> competences.say(ada, each, 1)));
        for (int story = 0; story < 10; story++) {
            tell("story", Map.of("competences", List.of(C01, "C02", "C03")));
        }

        assertThat(database.statements(() -> in(() -> competences.of(ada, ada.person())))).isEqualTo(one + 1)
                .as("claims, what shows them, those entries, what others say").isEqualTo(4);
    }

    @Test
    void a_quality_that_one_noted_is_neither_an_example_nor_a_confirmation() {
        tap(() -> competences.say(ada, C01, 1));
        UUID quality = in(() -> portfolio.record(ada, new NewEntry("path", "quality", "la patience", Optional.of("patient"),
                Author.PEER_SAID, "fr", new Origin("exercise", "M2E4/1"), Map.of()))).id();
        UUID story = tell("story", Map.of("situation", List.of("Au marché")));
        tap(() -> {
            competences.attach(ada, C01, quality);
            competences.attach(ada, C01, story);
        });
        assertThatThrownBy(() -> tap(() -> competences.say(ada, C01, 5))).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("level").key()).isEqualTo("competence.missing.confirmed"));
    }

    @Test
    void a_page_full_of_speakers_costs_one_statement_and_half_a_minute_long_none() {
        tap(() -> competences.say(ada, C01, 1));
        Framework framework = TheCurriculum.asShipped().framework("fr");
        Competence competence = framework.competence(C01).orElseThrow();
        ClaimPageView page = ClaimPageView.of(new ClaimSheet(competence, Optional.of(mine()), ClaimSheets.steps(framework, competence),
                List.of(), List.of(), List.of(), List.of(), framework.tags(competence), List.of(), framework.contexts(), false, List.of()), List.of());
        Templates templates = TestTemplates.heard(TestSpeech.voices(database, vault), ada);

        assertThat(in(() -> templates.page("competence/claim", page).toString().split("data-aloud ", -1))).hasSizeGreaterThan(13);
        assertThat(database.statements(() -> in(() -> templates.page("competence/claim", page)))).isZero();
        Templates anew = TestTemplates.heard(TestSpeech.voices(database, vault), ada);
        assertThat(database.statements(() -> in(() -> anew.page("competence/claim", page)))).isEqualTo(1);
    }

    @Test
    void what_somebody_put_aside_about_a_claim_goes_with_the_request() {
        for (Runnable end : List.<Runnable>of(() -> witnesses.withdraw(ada, asked()), () -> witnesses.decline(grace, asked()),
                () -> competences.withdraw(ada, C01), () -> room.holder.erase(ada.person()))) {
            shownClaim();
            tap(() -> room.ask(ada, C01, grace));
            String page = Opinion.page(in(this::asked));
            String other = Opinion.page(UUID.randomUUID());
            SentForm form = new SentForm(Map.of("voice", List.of("x")), List.of(), Optional.empty());
            tap(() -> List.of(page, other).forEach(where -> witnesses.aside.keep(grace, where, form, "voice")));
            assertThat(in(() -> witnesses.aside.of(grace, page))).isPresent();
            tap(end);
            assertThat(in(() -> witnesses.aside.of(grace, page))).isEmpty();
            assertThat(in(() -> witnesses.aside.of(grace, other))).as("another stays").isPresent();
        }
    }
}
