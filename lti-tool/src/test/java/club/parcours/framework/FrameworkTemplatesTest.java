package club.parcours.framework;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.Language;
import club.parcours.web.Messages;
import club.parcours.web.TestMessages;
import club.parcours.web.TestTemplates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

/** The pages about frameworks, full, empty and refused, with hostile words in them. */
class FrameworkTemplatesTest {
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final Pattern ICON = Pattern.compile("tabler\\.svg\\?v=[0-9a-f]+#([a-z0-9-]+)");
    private static final List<Language> LANGUAGES = List.of(new Language("fr", "Français", "ltr"), new Language("ar", "العربية", "rtl"));
    private static final Naming NAMING = new Naming(HOSTILE, "CLUB", "fr");
    private static final Term TERM = new Term("ACC1", HOSTILE, HOSTILE, List.of("C01", "C12"));
    private static final List<PastVersion> PAST = List.of(new PastVersion("CLUB-2", 2, HOSTILE, Instant.EPOCH),
            new PastVersion("CLUB-1", 1, HOSTILE, Instant.EPOCH));
    private static final DraftView FRESH = new DraftView(NAMING, 0, List.of(), List.of(), true, false);

    record Sample(String template, Record view, String language) {
        @Override
        public String toString() {
            return template + " " + language;
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_page_renders_and_lets_no_markup_of_a_person_through(Sample sample) throws Exception {
        for (Map<String, Invalid.Message> wrong : List.of(Map.<String, Invalid.Message>of(), wrong())) {
            String page = (wrong.isEmpty() ? TestTemplates.seenBy(viewer(sample.language())).page(sample.template(), sample.view())
                    : TestTemplates.seenBy(viewer(sample.language())).invalid(sample.template(), sample.view(), new Invalid(wrong)))
                    .toString();

            assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("\" onfocus=").doesNotContain("$")
                    .doesNotContain("#end").doesNotContain("Optional[").doesNotContain(" style=").doesNotContain("club.parcours")
                    .doesNotContain("{0}").doesNotContain("{1}");
            String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
            for (Matcher icon = ICON.matcher(page); icon.find();) {
                assertThat(sprite).as("icon in the sprite").contains("id=\"" + icon.group(1) + "\"");
            }
        }
    }

    static Stream<Sample> samples() {
        return Stream.of("fr", "en", "ar", "ar-XB").flatMap(language -> Stream.of(
                new Sample("framework/frameworks", new FrameworksView(List.of(FRESH, draft(true, true), draft(false, false)), NAMING,
                        LANGUAGES, 5, true), language),
                new Sample("framework/frameworks", new FrameworksView(List.of(), new Naming("", "", "fr"), LANGUAGES, 0, false), language),
                new Sample("framework/framework", one(FRESH, language), language),
                new Sample("framework/framework", one(draft(false, true), language).with("ACC1", TERM), language),
                new Sample("framework/framework", one(draft(true, false), language).with(NAMING).afterAnother()
                        .with(HOSTILE, true, List.of(new WrongLine(3, new Invalid.Message("framework.competence-unknown", HOSTILE)))),
                        language),
                new Sample("framework/version", version(TestFrameworks.version(HOSTILE), language), language),
                new Sample("framework/version", version(new VersionView(ID, "CLUB-1", 1, HOSTILE, "fr", Instant.EPOCH, List.of()), language),
                        language)));
    }

    @Test
    void what_was_pasted_comes_back_beside_what_is_wrong_with_it() {
        String page = TestTemplates.seenBy(viewer("fr")).invalid("framework/framework", one(draft(true, true), "fr").with("ACC1;;C13",
                true, List.of(new WrongLine(1, new Invalid.Message("framework.label-missing")))),
                new Invalid("table", "framework.table.wrong", 1)).toString();

        assertThat(page).contains(">ACC1;;C13</textarea>", "Ligne 1", "Les mots manquent.", "id=\"error-table\"",
                "name=\"alone\" value=\"true\" checked", "id=\"table\" open");
    }

    @Test
    void an_earlier_version_says_that_there_is_a_later_one_and_where_there_is_no_room_no_form_is_offered() {
        Messages said = TestMessages.in("fr");
        String later = said.say("fr", "framework.version.old");
        String begin = said.say("fr", "framework.begin");
        assertThat(page("framework/version", version(new VersionView(ID, "CLUB-1", 1, "Club", "fr", Instant.EPOCH, List.of()), "fr"))).contains(later);
        assertThat(page("framework/version", version(new VersionView(ID, "CLUB-9", 9, "Club", "fr", Instant.EPOCH, List.of()), "fr")))
                .doesNotContain(later);
        assertThat(page("framework/frameworks", new FrameworksView(List.of(FRESH), NAMING, LANGUAGES, 1, false))).doesNotContain(begin);
        assertThat(page("framework/frameworks", new FrameworksView(List.of(FRESH), NAMING, LANGUAGES, 2, false))).contains(begin);
    }

    private static String page(String template, Record view) {
        return TestTemplates.seenBy(viewer("fr")).page(template, view).toString();
    }

    private static DraftView draft(boolean changed, boolean shown) {
        return new DraftView(NAMING, 7, List.of(TERM), PAST, changed, shown);
    }

    private static FrameworkView one(DraftView draft, String language) {
        return new FrameworkView(draft, draft.naming(), "", Term.BLANK, "", false, List.of(),
                CURRICULUM.framework(language).competences(), LANGUAGES, Terms.MOST, false);
    }

    private static VersionPageView version(VersionView version, String language) {
        return new VersionPageView(version, PAST, CURRICULUM.framework(language).competences());
    }

    private static Map<String, Invalid.Message> wrong() {
        Map<String, Invalid.Message> wrong = new LinkedHashMap<>();
        wrong.put("all", new Invalid.Message("framework.full", 201, 200));
        wrong.put("title", new Invalid.Message("framework.title-long", 90, 80));
        wrong.put("short", new Invalid.Message("framework.short-taken", HOSTILE));
        wrong.put("language", new Invalid.Message("framework.language-missing"));
        wrong.put("code", new Invalid.Message("framework.code-twice", HOSTILE));
        wrong.put("label", new Invalid.Message("framework.label-long", 130, 120));
        wrong.put("sentence", new Invalid.Message("framework.sentence-long", 301, 300));
        wrong.put("competence", new Invalid.Message("framework.competence-missing"));
        wrong.put("table", new Invalid.Message("framework.table.wrong", 3));
        return wrong;
    }

    private static Viewer viewer(String language) {
        return new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.REFERENT, language, Optional.of("fr"),
                ZoneId.of("Europe/Paris"), false);
    }
}
