package club.parcours.competence;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.framework.OwnTags;
import club.parcours.framework.TestFrameworks;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an organisation itself calls a competence, beside claims of it. */
abstract class OwnWordsContract extends CompetenceCast {
    private final Viewer referent = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.REFERENT);

    @Test
    void a_claim_keeps_the_code_and_the_version_it_carried_until_it_is_said_anew() {
        publish("ACC1", "Accueillir");
        tap(() -> competences.say(ada, C01, 1));
        publish("ACC1", "Recevoir");

        assertThat(mine().carried()).containsExactly("CLUB-1");
        assertThat(words(mine())).containsExactly("CLUB-1 ACC1 Accueillir");
        tap(() -> competences.say(ada, C01, 1));
        assertThat(words(mine())).containsExactly("CLUB-2 ACC1 Recevoir");
        tell("M7E1/C01", "level", Map.of("level", List.of("L1")));
        tap(() -> room.frameworks.words(List.of()));
        publish("ACC1", "Encore autre chose");
        tell("M7E1/C01", "level", Map.of("level", List.of("L2")));
        assertThat(mine().carried()).as("an exercise says it anew").containsExactly("CLUB-3");
    }

    @Test
    void a_claim_of_before_carries_none_and_stands_beside_the_latest() {
        tap(() -> competences.say(ada, C01, 1));
        publish("ACC1", "Accueillir");
        publish("ACC1", "Recevoir");

        assertThat(mine().carried()).isEmpty();
        assertThat(words(mine())).containsExactly("CLUB-2 ACC1 Recevoir");
    }

    @Test
    void a_copy_keeps_the_words_it_was_made_with() {
        publish("ACC1", "Accueillir");
        UUID story = shownClaim();
        List<KeptClaim> copy = in(() -> room.views.shownBy(ada, ada.person(), List.of(story), Set.of()));
        publish("ACC1", "Recevoir");
        tap(() -> competences.say(ada, C01, 1));

        for (Viewer reader : List.of(ada, alan)) {
            assertThat(in(() -> room.views.laidOut(reader, ada.person(), List.of(copy))).get(0)).singleElement().satisfies(said -> {
                assertThat(said.ownTags()).extracting(OwnTags::version).containsExactly("CLUB-1");
                assertThat(said.tags()).extracting(tagged -> tagged.neighbour().version()).contains("KC2018", "KC2006", "RECTEC");
            });
        }
        List<KeptClaim> old = copy.stream().map(one -> new KeptClaim(one.claim(), one.version(), one.competence(), one.selfLevel(),
                one.saidAt(), null, one.peers(), one.words())).toList();
        assertThat(in(() -> room.views.laidOut(ada, ada.person(), List.of(old))).get(0)).as("a copy of before there were any")
                .singleElement().satisfies(said -> assertThat(said.ownTags()).isEmpty());
    }

    @Test
    void what_one_takes_along_says_the_codes_of_ones_claims() {
        publish("ACC1", "Accueillir");
        tap(() -> competences.say(ada, C01, 1));
        tap(() -> competences.say(ada, "C02", 1));
        publish("ACC1", "Recevoir");

        CompetenceHolder.Kept kept = (CompetenceHolder.Kept) in(() -> room.holder.export(ada.person()));
        assertThat(kept.terms()).containsExactly(new CompetenceHolder.Called(C01, "CLUB-1", "ACC1", "Accueillir"));
    }

    @Test
    void no_claim_costs_a_statement_for_them() {
        publish("ACC1", "Accueillir");
        List.of(C01, "C02", "C03", "C04").forEach(each -> tap(() -> {
            competences.say(ada, each, 1);
            competences.show(ada, each, Visibility.FACILITATOR);
        }));
        publish("ACC1", "Recevoir");
        List<KeptClaim> copy = in(() -> room.views.shownBy(ada, ada.person(), List.of(), Set.of(C01)));
        List<KeptClaim> four = in(() -> room.views.shownBy(ada, ada.person(), List.of(), Set.of(C01, "C02", "C03", "C04")));
        in(() -> room.views.laidOut(ada, ada.person(), List.of(four)));

        int one = database.statements(() -> in(() -> room.views.laidOut(ada, ada.person(), List.of(copy))));
        assertThat(database.statements(() -> in(() -> room.views.laidOut(ada, ada.person(), List.of(four))))).isEqualTo(one);
        assertThat(database.statements(() -> words(mine()))).as("remembered").isEqualTo(database.statements(this::mine));
    }

    @Test
    void another_organisation_has_none_of_these_words() {
        publish("ACC1", "Accueillir");
        tap(() -> competences.say(ada, C01, 1));
        ClaimView claim = mine();

        assertThat(database.within(UUID.randomUUID(), () -> room.frameworks.words(claim.carried()).beside(C01, claim.carried()))).isEmpty();
    }

    private void publish(String code, String label) {
        tap(() -> TestFrameworks.publish(room.frameworks, referent, "CLUB", code, label, C01));
    }

    private List<String> words(ClaimView claim) {
        return in(() -> room.frameworks.words(claim.carried())).beside(C01, claim.carried()).stream().flatMap(own -> own.tags().stream()
                .map(tag -> own.version() + " " + tag.code() + " " + tag.label().value())).toList();
    }
}
