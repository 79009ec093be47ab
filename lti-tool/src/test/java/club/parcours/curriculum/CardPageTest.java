package club.parcours.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardPageTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-05-31");
    private static final UUID COURSE = UUID.randomUUID();

    /** Notes what would be shown. */
    private static final class Shown extends Templates {
        private CardPageView view =
                new CardPageView(TheCurriculum.asShipped().modules("fr").get(0).card(), false, false, "", false);

        @Override
        public SafeHtml page(String template, Record shown) {
            view = (CardPageView) shown;
            return SafeHtml.of("");
        }
    }

    private final Shown shown = new Shown();
    private final TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
    private Curriculum curriculum = TheCurriculum.asShipped();

    @Test
    void a_card_is_shown_until_the_end_of_the_day_of_its_review_and_then_to_those_who_can_see_to_it() {
        page(Role.PARTICIPANT, LAST_DAY).show("M6D", "");
        assertThat(shown.view.overdue()).isFalse();

        assertThatThrownBy(() -> page(Role.PARTICIPANT, LAST_DAY.plusDays(1)).show("M6D", "")).isInstanceOf(NotFound.class);
        page(Role.FACILITATOR, LAST_DAY.plusDays(1)).show("M6D", "");
        assertThat(shown.view.overdue()).isTrue();
        page(Role.REFERENT, LAST_DAY.plusDays(1)).show("M6D", "");
        assertThat(shown.view).satisfies(view -> assertThat(view.overdue()).isTrue())
                .satisfies(view -> assertThat(view.back()).isEqualTo("desk"));
    }

    @Test
    void a_referent_reads_the_card_of_another_edition_and_nobody_else_does(@TempDir Path folder) throws IOException {
        TheCurriculum.keep(folder, "2026.9-lyon", texts -> {
            texts.computeIfPresent("fr/06-involved/card.md", (name, text) -> text.replaceFirst("(?m)^title: .*$", "title: Aider à Lyon"));
            return texts;
        });
        curriculum = TheCurriculum.with(folder, Clock.systemUTC(), courses);

        page(Role.REFERENT, LAST_DAY).show("M6D", "2026.9-lyon");
        assertThat(shown.view.card().title()).hasToString("Aider à Lyon");
        page(Role.FACILITATOR, LAST_DAY).show("M6D", "2026.9-lyon");
        assertThat(shown.view.card().title().value()).isNotEqualTo("Aider à Lyon");
        page(Role.REFERENT, LAST_DAY).show("M6D", "../2026.9-lyon");
        assertThat(shown.view.card().title().value()).isNotEqualTo("Aider à Lyon");
    }

    @Test
    void a_card_for_professionals_is_in_their_courses_alone() {
        assertThatThrownBy(() -> page(Role.PARTICIPANT, LAST_DAY).show("P1D", "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> page(Role.FACILITATOR, LAST_DAY).show("P1D", "")).isInstanceOf(NotFound.class);
        courses.paths.put(COURSE, "professionals");

        page(Role.PARTICIPANT, LAST_DAY).show("P1D", "");
        assertThat(shown.view.card().id()).isEqualTo("P1D");
    }

    private CardPage page(Role role, LocalDate today) {
        CardPage page = new CardPage();
        page.curriculum = curriculum;
        page.syllabus = TheCurriculum.syllabus(page.curriculum, courses);
        page.templates = shown;
        page.viewer = new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), COURSE, role, "fr",
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
        page.clock = Clock.fixed(Instant.parse(today + "T10:00:00Z"), ZoneOffset.UTC);
        return page;
    }
}
