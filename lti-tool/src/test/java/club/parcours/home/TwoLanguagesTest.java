package club.parcours.home;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.exercise.CardView;
import club.parcours.exercise.Onward;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.TestTemplates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two languages on one screen: each text in its own language and direction, labelled where one begins that is not the reader's first. */
class TwoLanguagesTest {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();

    @Test
    void a_card_and_its_boxes_stand_in_both_languages() {
        Viewer reader = reader("ar", Optional.of("fr"));
        SortExercise sort = (SortExercise) CURRICULUM.exercise("M2E1", reader).orElseThrow();
        String page = TestTemplates.seenBy(reader).page("exercise/sort", new CardView(sort, new Onward("modules/M2", "exercises/M2E2", false),
                sort.cards().get(0), 1, 16, Optional.empty(), List.of(), Optional.empty(), Optional.of("b"), "")).toString();

        assertThat(page).contains("<span lang=\"ar\" dir=\"rtl\">البيع في السوق</span>",
                        "<span class=\"beside\" lang=\"fr\" dir=\"ltr\">Vendre au marché</span>",
                        "<span class=\"beside\" lang=\"fr\" dir=\"ltr\">Famille et maison</span>",
                        "<div class=\"beside\" lang=\"fr\" dir=\"ltr\">", "<h1 lang=\"ar\" dir=\"rtl\">")
                .doesNotContain("class=\"tongue\"");
    }

    @Test
    void a_module_that_is_not_translated_stands_in_french_alone_and_says_so_once() {
        assertThat(module(reader("ar", Optional.of("fr")))).contains("<h1 lang=\"fr\" dir=\"ltr\">")
                .doesNotContain("class=\"beside\"").containsOnlyOnce("<small class=\"tongue\">Français</small>");
    }

    @Test
    void whoever_does_not_read_french_is_told_once_that_this_is_french() {
        assertThat(module(reader("ar", Optional.empty()))).containsOnlyOnce("<small class=\"tongue\">Français</small>");
    }

    private static String module(Viewer reader) {
        Trail trail = new Trail(CURRICULUM.module("M4", reader).orElseThrow(), Map.of(), Map.of());
        return TestTemplates.seenBy(reader, new PathTab())
                .page("home/module", new ModuleView(CURRICULUM.module("M4", reader).orElseThrow(),
                        trail.stones(LocalDate.of(2026, 11, 29)), false, List.of(), Optional.empty(), "", false, false)).toString();
    }

    private static Viewer reader(String first, Optional<String> second) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(), Role.PARTICIPANT,
                first, second, ZoneId.of("Europe/Paris"), false);
    }
}
