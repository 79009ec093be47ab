package club.parcours.place;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.TestTemplates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about places, full, empty and refused, with hostile words in them. */
class PlaceTemplatesTest {
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final String HOSTILE = "javascript:alert(1)<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final Pattern ICON = Pattern.compile("tabler\\.svg\\?v=[0-9a-f]+#([a-z0-9-]+)");
    private static final PlaceDraft TYPED = new PlaceDraft("help", HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of("M2"));

    record Sample(String name, String template, Record view, String language) {
        @Override
        public String toString() {
            return name + " " + language;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_renders_and_lets_no_markup_of_a_person_through(Sample sample) throws Exception {
        for (Map<String, Invalid.Message> wrong : List.of(Map.<String, Invalid.Message>of(), wrong())) {
            String page = (wrong.isEmpty() ? TestTemplates.seenBy(viewer(sample.language())).page(sample.template(), sample.view())
                    : TestTemplates.seenBy(viewer(sample.language())).invalid(sample.template(), sample.view(), new Invalid(wrong)))
                    .toString();

            assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("\" onfocus=")
                    .doesNotContain("href=\"javascript").doesNotContain("$").doesNotContain("#end").doesNotContain("Optional[")
                    .doesNotContain(" style=").doesNotContain("club.parcours");
            String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
            for (Matcher icon = ICON.matcher(page); icon.find();) {
                assertThat(sprite).as("icon in the sprite").contains("id=\"" + icon.group(1) + "\"");
            }
        }
    }

    static Stream<Sample> samples() {
        return Stream.of("fr", "en", "ar", "ar-XB").flatMap(language -> Stream.of(
                new Sample("full", "place/places", new PlacesView("course", TestPlaces.views(HOSTILE), TestPlaces.views(HOSTILE),
                        CURRICULUM.modules(language), true, 50), language),
                new Sample("empty", "place/places", new PlacesView("organisation", List.of(), List.of(), List.of(), false, 50), language),
                new Sample("new", "place/place", form("", PlaceDraft.BLANK, false, language), language),
                new Sample("change", "place/place", form(ID.toString(), TYPED, true, language), language)));
    }

    @Test
    void what_was_typed_comes_back_beside_what_is_wrong_with_it() {
        String page = TestTemplates.seenBy(viewer("fr")).invalid("place/place", form("", TYPED, false, "fr"), new Invalid(wrong()))
                .toString();

        assertThat(page).contains("id=\"error-kind\"", "id=\"error-web\"", "aria-describedby=\"hint-web error-web\"",
                "value=\"help\" checked", "value=\"M2\" checked");
        assertThat(page.split("javascript:alert\\(1\\)&lt;script", -1)).as("six fields").hasSize(7);
    }

    @Test
    void the_words_of_a_place_are_set_apart_and_its_ways_lead_outside() {
        String page = TestTemplates.seenBy(viewer("ar")).page("place/places", new PlacesView("course",
                List.of(new PlaceView(ID, 0, false, "lifebuoy", TestPlaces.HELP)), List.of(), CURRICULUM.modules("ar"), false, 50))
                .toString();

        assertThat(page).contains("<bdi>Point conseil</bdi>", "dir=\"auto\">On t", "href=\"tel:+33123456789\"",
                "href=\"https://www.example.org/conseil\" target=\"_blank\" rel=\"noopener noreferrer\"", "<bdi dir=\"ltr\">example.org</bdi>");
    }

    private static PlaceFormView form(String id, PlaceDraft said, boolean overtaken, String language) {
        return new PlaceFormView("course", id, 3, Stream.of(Kind.values())
                .map(kind -> new PlaceFormView.Choice(kind.word(), kind.icon())).toList(), said, CURRICULUM.modules(language), overtaken);
    }

    private static Map<String, Invalid.Message> wrong() {
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        wrong.put("all", new Invalid.Message("place.full", 50));
        wrong.put("kind", new Invalid.Message("place.kind-missing"));
        wrong.put("name", new Invalid.Message("place.name-missing"));
        wrong.put("what", new Invalid.Message("place.too-long", 200, 160));
        wrong.put("address", new Invalid.Message("place.nowhere"));
        wrong.put("phone", new Invalid.Message("place.phone-wrong"));
        wrong.put("web", new Invalid.Message("place.web-wrong"));
        wrong.put("module", new Invalid.Message("place.module-gone"));
        return wrong;
    }

    private static Viewer viewer(String language) {
        return new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.FACILITATOR, language, Optional.of("fr"),
                ZoneId.of("Europe/Paris"), false);
    }
}
