package club.parcours.document;

import static club.parcours.document.TestDocuments.lines;
import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.competence.TestCompetences;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.document.DocumentView.Choice;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.house.TestKeys;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.EntryRemoved;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.Visibility;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What somebody says they can do, on their CV. */
abstract class CvClaimsContract {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final String C01 =
            "S’adapter à un nouvel environnement\u00a0: Je repère les lieux et les règles de base avec quelqu’un.";

    private final TestDatabase database = database();
    private final UUID tenant = UUID.randomUUID();
    private final Viewer ada = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Viewer grace = TestPortfolio.viewer(tenant, new PersonId(UUID.randomUUID()), Role.PARTICIPANT);
    private final Vault vault = TestVault.on(database, TestKeys.master());
    private final Facts<EntryRemoved> removed = new Facts<>();
    private final Portfolio portfolio = TestPortfolio.on(database, vault, new Facts<PortfolioChanged>(), removed);
    private final TestCompetences claims = new TestCompetences(database, vault, portfolio, CURRICULUM, new Facts<>(), removed);
    private final Documents documents = TestDocuments.on(database, vault, portfolio, CURRICULUM, claims.door());

    abstract TestDatabase database();

    @Test
    void a_claim_stands_on_it_in_words_once_it_is_shown_with_what_shows_it() {
        in(() -> List.of(vault.create(ada.person()), vault.create(grace.person())));
        EntryView fact = in(() -> portfolio.record(ada, TestDocuments.entry("stories", "story", "M3E3/1",
                Map.of("result", List.of("Tout est vendu.")))));
        in(() -> claims.door().say(ada, "C01", 1));
        assertThat(choice(title("C01"))).matches(Choice::hidden).matches(line -> !line.on());
        in(() -> {
            claims.show(ada, "C01", Visibility.ATTESTATION);
            claims.door().attach(ada, "C01", fact.id());
            return portfolio.show(ada, fact.id(), Visibility.ATTESTATION);
        });
        assertThat(choice(C01)).matches(line -> !line.hidden()).matches(Choice::on);
        DocumentView shown = in(() -> documents.document(ada, Kind.CV));
        in(() -> {
            documents.keep(ada, Kind.CV, shown.version(), new Sent("fr", "competence", Map.of(), lines(shown), lines(shown), Map.of()));
            return shown;
        });
        assertThat(in(() -> documents.paper(ada, Kind.CV)).sections().get(0).lines()).anySatisfy(line -> {
            assertThat(line.words().text()).isEqualTo(C01);
            assertThat(line.below()).extracting(Paper.Words::text).containsExactly("Tout est vendu.");
        });
        assertThat(in(() -> documents.document(grace, Kind.CV)).parts()).as("nobody else’s").isEmpty();
    }

    @Test
    void a_level_that_is_private_comes_with_no_line_that_stands_there_for_another_reason() {
        in(() -> vault.create(ada.person()));
        in(() -> portfolio.record(ada, TestDocuments.cvLines("Préparer 40 repas")));
        EntryView story = in(() -> portfolio.record(ada, TestDocuments.story("Tout est vendu.")));
        in(() -> portfolio.show(ada, story.id(), Visibility.FACILITATOR));
        for (String competence : List.of("C05", "C02")) {
            in(() -> claims.door().say(ada, competence, 1));
            assertThat(choice(title(competence))).as("chosen for it, or named by what is shown").matches(Choice::on)
                    .matches(line -> !line.hidden());
        }

        in(() -> {
            claims.show(ada, "C05", Visibility.FACILITATOR);
            return "C05";
        });
        assertThat(in(() -> new PlainPaper(documents.paper(ada, Kind.CV)).text())).contains(title("C05") + "\u00a0: ", title("C02"))
                .doesNotContain(title("C02") + "\u00a0: ");
    }

    private Choice choice(String text) {
        return in(() -> documents.document(ada, Kind.CV)).parts().stream().flatMap(part -> part.lines().stream())
                .filter(line -> line.text().equals(text)).findFirst().orElseThrow();
    }

    private static String title(String competence) {
        return CURRICULUM.framework("fr").competence(competence).orElseThrow().title().value();
    }

    private <T> T in(Callable<T> work) {
        return database.within(tenant, work);
    }
}
