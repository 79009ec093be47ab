package club.parcours.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.SafeHtml;
import club.parcours.kernel.Viewer;
import club.parcours.web.Templates;
import club.parcours.web.TestTemplates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of what is taken along, and of the way to it from outside. */
class TakeoutTemplatesTest {
    private static final Instant THEN = Instant.parse("2026-12-29T10:00:00Z");
    private static final Pattern ICON = Pattern.compile("tabler\\.svg\\?v=[0-9a-f]+#([a-z0-9-]+)");
    private static final MadeLinkView MADE = new MadeLinkView("https://parcours.example/app/kept/" + "A".repeat(64), "012345", THEN,
            QrCodeView.of("https://parcours.example/app/kept/" + "A".repeat(64)));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-x-vous", "en", "ar-XB"})
    void every_state_has_a_page(String language) throws Exception {
        Templates templates = TestTemplates.seenBy(viewer(language));
        String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
        for (String page : Stream.of(
                templates.page("takeout/index", view("none", Optional.empty())),
                templates.page("takeout/index", view("making", Optional.empty())),
                templates.page("takeout/index", view("failed", Optional.empty())),
                templates.page("takeout/index", view("ready", Optional.empty())),
                templates.page("takeout/index", view("ready", Optional.of(new LinkView(Optional.of(THEN), List.of())))),
                templates.page("takeout/index", view("ready", Optional.of(new LinkView(Optional.empty(), List.of(THEN, THEN))))),
                templates.page("takeout/link", new LinkDaysView(Keeping.DAYS, 30, true)),
                templates.invalid("takeout/link", new LinkDaysView(Keeping.DAYS, 30, false), new Invalid("days", "takeout.link.choose")),
                templates.page("takeout/link-made", MADE),
                outside(templates, "ask", language), outside(templates, "wrong", language), outside(templates, "rest", language),
                outside(templates, "making", language), outside(templates, "gone", language), outside(templates, "wait", language)).map(Object::toString).toList()) {
            assertThat(page).contains("<main").doesNotContain("$").doesNotContain("#end").doesNotContain("#set").doesNotContain("Optional[")
                    .doesNotContain(" style=").doesNotContain("club.parcours").doesNotContain("{0}").doesNotContain("takeout.kept")
                    .doesNotContain("takeout.link");
            for (Matcher icon = ICON.matcher(page); icon.find();) {
                assertThat(sprite).as("icon in the sprite").contains("id=\"" + icon.group(1) + "\"");
            }
        }
    }

    @Test
    void only_the_line_that_says_how_far_it_is_asks_for_itself() {
        Templates templates = TestTemplates.seenBy(viewer("fr"));
        String making = templates.page("takeout/index", view("making", Optional.empty())).toString();

        assertThat(making).contains("<div id=\"takeout\">", "<p id=\"so-far\" hx-get=").containsOnlyOnce("hx-trigger=");
        assertThat(templates.fragment("takeout/_progress", view("making", Optional.empty())).toString()).contains("id=\"so-far\"").doesNotContain("id=\"takeout\"");
        assertThat(templates.fragment("takeout/_state", view("ready", Optional.empty())).toString()).contains("id=\"takeout\"").doesNotContain("hx-trigger=");
    }

    @Test
    void the_end_of_the_wait_is_repeated_in_a_line_that_is_not_taken_away() {
        Templates templates = TestTemplates.seenBy(viewer("fr"));
        String making = templates.page("takeout/index", view("making", Optional.empty())).toString();

        assertThat(making.indexOf("role=\"status\" data-repeats></div>")).isBetween(0, making.indexOf("<div id=\"takeout\">"));
        for (String end : List.of("ready", "failed")) {
            assertThat(templates.fragment("takeout/_state", view(end, Optional.empty())).toString()).containsOnlyOnce("data-reply");
        }
    }

    @Test
    void what_is_made_is_shown_once_with_a_code_that_is_not_printed() {
        String page = TestTemplates.seenBy(viewer("fr")).page("takeout/link-made", MADE).toString();

        assertThat(page).contains("value=\"" + MADE.address() + "\"", "012 345", "<svg role=\"img\"",
                "<label class=\"visually-hidden\" for=\"address\">Ton adresse</label>");
        String printed = page.replaceAll("(?s)<section[^>]*d-print-none.*?</section>", "");
        assertThat(printed).contains(MADE.address()).doesNotContain("012 345").doesNotContain("012345");
    }

    @Test
    void what_stands_at_an_address_names_nobody_and_fetches_nothing_by_itself() {
        String page = outside(TestTemplates.seenBy(viewer("fr")), "ask", "fr").toString();

        assertThat(page).contains("<form", "method=\"post\"", "name=\"code\"").doesNotContain("og:")
                .doesNotContain("href=\"/app/s/").doesNotContain("Parcours");
        for (String state : List.of("rest", "gone", "wait")) {
            assertThat(outside(TestTemplates.seenBy(viewer("fr")), state, "fr").toString()).doesNotContain("<form");
        }
    }

    @Test
    void a_picture_of_an_address_is_drawn_inside_its_quiet_zone() {
        QrCodeView dots = QrCodeView.of("HELLO");
        String inside = "([4-9]|1[0-9]|2[0-4])";

        assertThat(dots.side()).isEqualTo(21 + 8);
        assertThat(dots.path()).startsWith("M4 4h7v1H4z").matches("(M" + inside + " " + inside + "h[0-9]+v1H" + inside + "z)+");
    }

    private static SafeHtml outside(Templates templates, String state, String language) {
        return templates.plain("takeout/kept", new OutsideView(state), language);
    }

    private static EnvelopeView view(String state, Optional<LinkView> link) {
        return new EnvelopeView(state, 40, 1.5, Optional.of(THEN).filter(until -> state.equals("ready")), link);
    }

    private static Viewer viewer(String language) {
        return new Viewer("0a1b2c3d", new UUID(1, 1), new PersonId(new UUID(2, 2)), new UUID(3, 3), Role.PARTICIPANT, language,
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
    }
}
