package club.parcours.document;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.competence.TestCompetences;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was written over a step for a document, when the step goes. */
class StepWordsTest {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();

    private final TestDatabase database = TestDatabase.h2();
    private final Viewer ada = TestPortfolio.viewer(UUID.randomUUID(), new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<>(), removed);
    private final Documents documents = TestDocuments.on(database, vault, portfolio, CURRICULUM,
            new TestCompetences(database, vault, portfolio, CURRICULUM, new Facts<>(), removed).door());

    @Test
    void own_words_over_a_step_go_with_the_step_and_no_others() {
        TestPortfolio.stepsRemoved(portfolio).observedBy(documents::forgetStep);
        database.within(ada.tenant(), () -> vault.create(ada.person()));
        UUID gone = step("Vendre au marché");
        UUID stays = step("Coudre");
        List<String> lines = List.of("step/" + gone, "step/" + stays);
        database.within(ada.tenant(), () -> documents.keep(ada, Kind.CV, DocumentView.NEVER, new Sent("fr", "", Map.of(), lines, lines,
                Map.of(lines.get(0), "Vente de légumes", lines.get(1), "Couture main"))));
        assertThat(kept()).contains("Vente de légumes", "Couture main");

        database.within(ada.tenant(), () -> portfolio.removeStep(ada, gone));
        assertThat(kept()).contains("Couture main").doesNotContain("Vente de légumes", gone.toString());
    }

    private UUID step(String title) {
        return database.within(ada.tenant(), () -> portfolio.addStep(ada, TestPortfolio.step("job", title), TestPortfolio.fresh())).id();
    }

    private String kept() {
        return database.within(ada.tenant(), () -> TestDocuments.holder(documents).export(ada.person()).toString());
    }
}
