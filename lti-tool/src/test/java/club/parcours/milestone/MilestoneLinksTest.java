package club.parcours.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.launch.Linkable.Shelf;
import club.parcours.web.TestMessages;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneLinksTest {
    private final MilestoneLinks links = links();

    @ParameterizedTest
    @CsvSource({"PARTICIPANT, milestones/PM2", "FACILITATOR, milestones/PM2", "MENTOR, ''"})
    void a_milestone_opens_for_those_who_work_on_it(Role role, String page) {
        assertThat(links.route("milestones/PM2", role)).contains(page);
    }

    @ParameterizedTest
    @CsvSource({"milestones/", "milestones/PM2/x", "milestones/../x", "modules/M2"})
    void another_address_is_not_ours(String open) {
        assertThat(links.route(open, Role.PARTICIPANT)).isEmpty();
    }

    @Test
    void each_milestone_is_offered_in_the_readers_language_with_a_column_that_does_not_follow_it() {
        List<Shelf> french = links.shelves(reader("fr"));
        List<Shelf> english = links.shelves(reader("en"));

        assertThat(french).singleElement().satisfies(shelf -> assertThat(shelf.offers()).isNotEmpty());
        assertThat(french.get(0).offers()).allSatisfy(offer -> {
            assertThat(offer.openPath()).isEqualTo("milestones/" + offer.column().orElseThrow().resourceId());
            assertThat(offer.column().orElseThrow().maximum()).isPositive();
        });
        assertThat(english.get(0).offers()).extracting(offer -> offer.column())
                .isEqualTo(french.get(0).offers().stream().map(offer -> offer.column()).toList());
        assertThat(english.get(0).offers().get(0).text()).isNotEqualTo(french.get(0).offers().get(0).text());
    }

    private static Viewer reader(String language) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.FACILITATOR,
                language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }

    private static MilestoneLinks links() {
        MilestoneLinks links = new MilestoneLinks();
        links.curriculum = TheCurriculum.asShipped();
        links.syllabus = TheCurriculum.syllabus(links.curriculum);
        links.messages = TestMessages.in("fr", "en");
        return links;
    }
}
