package club.parcours.document;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.PortfolioView;
import club.parcours.portfolio.StepView;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.portfolio.ToldStep;
import club.parcours.portfolio.When;
import club.parcours.web.TestMessages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Steps of a path as lines of a CV. */
class CvStepsTest {
    private static final UUID VOICE = UUID.randomUUID();

    @Test
    void a_step_that_is_only_heard_is_offered_by_its_kind_and_stands_on_no_cv_by_itself() {
        assertThat(offered(spoken("job", Optional.of(2012), Optional.of("Lyon"), List.of()))).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("Travail, Lyon (2012)");
            assertThat(line.language()).isEqualTo("fr");
            assertThat(line.shown()).isFalse();
            assertThat(line.hidden()).isFalse();
        });
        assertThat(offered(spoken("study", Optional.of(2012), Optional.empty(), List.of()))).singleElement()
                .satisfies(line -> assertThat(line.block()).isEqualTo(Block.TRAINING));
    }

    @Test
    void where_nothing_more_is_known_of_it_there_is_no_line() {
        assertThat(offered(TestPortfolio.spoken("job", VOICE, true, true))).isEmpty();
        assertThat(offered(spoken("gone-from-the-curriculum", Optional.of(2012), Optional.empty(), List.of()))).isEmpty();
    }

    private static ToldStep spoken(String kind, Optional<Integer> year, Optional<String> place, List<String> verbs) {
        return new ToldStep(kind, new When(year.isPresent() ? When.YEAR : "before", year), "", place, verbs, false, true, true,
                "ps", Map.of("voice", VOICE));
    }

    private static List<Offer> offered(ToldStep told) {
        StepView step = new StepView(UUID.randomUUID(), 0, told, new Origin("exercise", "M2E2/1"));
        return new CvOffers(new PortfolioView(List.of(step), List.of()), List.of(),
                new Lexicon(TheCurriculum.asShipped(), TestMessages.in("fr"), "fr",
                        TestPortfolio.viewer(UUID.randomUUID(), new PersonId(UUID.randomUUID()), Role.PARTICIPANT))).all();
    }
}
