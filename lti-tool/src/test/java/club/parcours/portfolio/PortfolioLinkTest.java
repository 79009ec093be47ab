package club.parcours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.TestMessages;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioLinkTest {
    private static final Viewer READER = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()),
            UUID.randomUUID(), Role.FACILITATOR, "en", Optional.empty(), ZoneId.of("Europe/Paris"), false);

    private final PortfolioLink link = link();

    @ParameterizedTest
    @CsvSource({"PARTICIPANT, portfolio", "FACILITATOR, ''", "MENTOR, ''"})
    void a_portfolio_opens_for_those_who_have_one_here(Role role, String page) {
        assertThat(link.route("portfolio", role)).contains(page);
        assertThat(link.route("portfolio/people", role)).isEmpty();
    }

    @Test
    void it_is_offered_without_a_column() {
        assertThat(link.shelves(READER)).singleElement().satisfies(shelf -> assertThat(shelf.offers()).singleElement()
                .satisfies(offer -> {
                    assertThat(offer.title()).isEqualTo("My portfolio");
                    assertThat(offer.column()).isEmpty();
                }));
    }

    private static PortfolioLink link() {
        PortfolioLink link = new PortfolioLink();
        link.messages = TestMessages.in("fr", "en");
        return link;
    }
}
