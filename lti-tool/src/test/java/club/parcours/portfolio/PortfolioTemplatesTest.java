package club.parcours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.RoomView;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.TestMessages;
import club.parcours.web.TestTemplates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

/** The pages of a portfolio beside the first, with hostile words in them. */
class PortfolioTemplatesTest {
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final Instant NOW = Instant.parse("2026-11-25T13:02:00Z");
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final Pattern ICON = Pattern.compile("tabler\\.svg\\?v=[0-9a-f]+#([a-z0-9-]+)");

    record Sample(String template, Record view, String language) {
        @Override
        public String toString() {
            return template + " " + language;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of("fr", "en", "ar", "ar-XB").flatMap(PortfolioTemplatesTest::in);
    }

    private static Stream<Sample> in(String language) {
        List<SectionView> sections = TestPortfolio.sections(CURRICULUM, language, HOSTILE);
        NoteView note = new NoteView(Section.EVIDENCE, "portfolio/entries/" + ID, "portfolio/sections/evidence", "", 3,
                HOSTILE, HOSTILE, HOSTILE, ID.toString(), Note.LONGEST, new RoomView(1_000_000, 2_000_000),
                new SeenBy(List.of("asked", "facilitators")));
        Line line = sections.get(Section.EVIDENCE.ordinal()).lines().get(0);
        return Stream.of(sections.stream().flatMap(part -> Stream.of(new SectionPageView("", "", part, List.of(HOSTILE, "")),
                        new SectionPageView(ID.toString(), HOSTILE, part, List.of())))
                        .map(view -> new Sample("portfolio/section", view, language)),
                TestPortfolio.empty(CURRICULUM, language).stream().map(part ->
                        new Sample("portfolio/section", new SectionPageView("", "", part, List.of()), language)),
                Stream.of(new Sample("portfolio/note", note, language),
                        new Sample("portfolio/conflict", new NoteConflictView("portfolio/entries/" + ID,
                                "portfolio/sections/evidence", line.entry(), note), language),
                        new Sample("portfolio/editions", new EditionsView("portfolio/sections/evidence", line,
                                List.of(line)), language),
                        new Sample("portfolio/editions", new EditionsView("portfolio", line, List.of()), language),
                        new Sample("portfolio/showing", new ShowingView(List.of(
                                new ShowingView.Who(ID.toString(), HOSTILE))), language),
                        new Sample("portfolio/showing", new ShowingView(List.of()), language),
                        new Sample("portfolio/readers", new ReadersView(List.of(
                                new ReadersView.Reader(Optional.of(HOSTILE), true, NOW),
                                new ReadersView.Reader(Optional.empty(), false, NOW))), language),
                        new Sample("portfolio/readers", new ReadersView(List.of()), language)))
                .flatMap(samples -> samples);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_lets_no_markup_through(Sample sample) throws Exception {
        Viewer viewer = TestPortfolio.reading(new PersonId(ID), Role.PARTICIPANT, sample.language());
        String page = TestTemplates.seenBy(viewer).invalid(sample.template(), sample.view(), new Invalid(Map.of(
                "text", new Invalid.Message("portfolio.note.too-long", 1200, 1000),
                "link", new Invalid.Message("portfolio.note.no-address")))).toString();

        assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("\" onfocus=").doesNotContain("$")
                .doesNotContain("#end").doesNotContain("Optional[").doesNotContain(" style=").doesNotContain("club.parcours");
        String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
        for (Matcher icon = ICON.matcher(page); icon.find();) {
            assertThat(sprite).as("icon in the sprite").contains("id=\"" + icon.group(1) + "\"");
        }
    }

    @Test
    void a_link_says_where_it_leads_and_tells_that_place_nothing() {
        Viewer viewer = TestPortfolio.reading(new PersonId(ID), Role.PARTICIPANT, "fr");
        SectionView evidence = TestPortfolio.linked(CURRICULUM, "fr", "https://example.org/film", "Mon film");
        String page = TestTemplates.seenBy(viewer).page("portfolio/section", new SectionPageView("", "", evidence, List.of())).toString();

        assertThat(page).contains("rel=\"noopener noreferrer nofollow\"").contains("<bdi>Mon film</bdi>")
                .contains("<bdi dir=\"ltr\">example.org</bdi>");
    }

    @Test
    void who_is_in_several_courses_reads_in_which_they_are_seen_and_who_is_in_one_reads_nothing_of_it() {
        Viewer viewer = TestPortfolio.reading(new PersonId(ID), Role.PARTICIPANT, "fr");
        SectionView part = TestPortfolio.sections(CURRICULUM, "fr", "Mot").get(Section.EVIDENCE.ordinal());
        String several = TestTemplates.seenBy(viewer).page("portfolio/section",
                new SectionPageView("", "", part, List.of("Lyon & Co", ""))).toString();
        String one = TestTemplates.seenBy(viewer).page("portfolio/section", new SectionPageView("", "", part, List.of())).toString();

        assertThat(several).contains("<bdi>Lyon &amp; Co</bdi>, un cours sans nom", "vaut pour tous");
        assertThat(one).doesNotContain("vaut pour tous", "un cours sans nom");
    }

    @Test
    void the_choice_of_the_attestation_says_that_those_who_run_the_course_see_it_now() {
        for (String language : List.of("fr", "en")) {
            assertThat(TestMessages.in("fr", "en").say(language, Visibility.ATTESTATION.label()))
                    .startsWith(TestMessages.in("fr", "en").say(language, Visibility.FACILITATOR.label()) + ",").contains("attestation");
        }
    }
}
