package club.parcours.course;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.launch.Linkable.Column;
import club.parcours.launch.Linkable.Offer;
import club.parcours.launch.Linkable.Shelf;
import club.parcours.web.TestTemplates;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTemplatesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"x";
    private static final List<Shelf> SHELVES = List.of(
            new Shelf(10, "home.offers.path", List.of(new Offer("path", "route", HOSTILE, HOSTILE, "fr", Optional.empty()))),
            new Shelf(30, "milestone.offers", List.of(new Offer("milestones/PM2", "award", "Ligne de vie", "Texte", "fr",
                    Optional.of(new Column("x", "PM2", 10, "parcours"))))));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void several_are_ticked_and_a_graded_one_may_bring_a_column(String language) {
        String page = page(language, view(true, true));

        assertThat(page).contains("type=\"checkbox\" name=\"item\" value=\"path\"", "name=\"column\" value=\"milestones/PM2\" checked",
                "formaction=\"/app/s/0a1b2c3d/deep-links/cancellation\"").doesNotContain("type=\"radio\"")
                .doesNotContain("class=\"tabs\"");
        clean(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void one_is_picked_by_a_radio_button_and_brings_no_column_where_none_is_taken(String language) {
        String page = page(language, view(false, false));

        assertThat(page).contains("type=\"radio\" name=\"item\"").doesNotContain("name=\"column\"");
        clean(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void a_choice_sent_empty_comes_back_with_a_sentence_and_as_it_was(String language) {
        PickerView view = view(true, true).with(List.of("path"), List.of(),
                Map.of("milestones/PM2", new DatesDraft(HOSTILE, "", "2027-03-28")));
        String page = TestTemplates.seenBy(viewer(language))
                .invalid("course/picker", view, new Invalid("item", "course.picker.nothing")).toString();

        assertThat(page).contains("id=\"error-item\"", "value=\"path\" checked",
                "name=\"due-milestones/PM2\" value=\"2027-03-28\"", "offer__dates\" open").doesNotContain("PM2\" checked");
        clean(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void the_other_pages_say_one_thing_and_offer_one_step(String language) {
        clean(page(language, new PickerView(SHELVES, true, true, false, false, Set.of(), Set.of(),
                new PickerView.Dated(Map.of()))));
        String answer = TestTemplates.seenBy(viewer(language))
                .page("course/answer", new Answered("https://lms.example/r?a=1&b=2", "https://lms.example", "a.b.c", 2)).toString();
        assertThat(answer).contains("action=\"https://lms.example/r?a=1&amp;b=2\"", "name=\"JWT\" value=\"a.b.c\"",
                "js/onward.js");
        clean(answer);
        clean(TestTemplates.seenBy(viewer(language)).page("course/sent", new SentView(0)).toString());
    }

    private static void clean(String page) {
        assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("onfocus=\"x").doesNotContain("$")
                .doesNotContain("#end").doesNotContain("Optional[");
    }

    private static PickerView view(boolean multiple, boolean columns) {
        return new PickerView(SHELVES, multiple, columns, false, true, Set.of(), Set.of("milestones/PM2"),
                new PickerView.Dated(Map.of()));
    }

    private static String page(String language, PickerView view) {
        return TestTemplates.seenBy(viewer(language)).page("course/picker", view).toString();
    }

    private static Viewer viewer(String language) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()), UUID.randomUUID(),
                Role.FACILITATOR, language, Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
