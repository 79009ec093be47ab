package club.parcours.document;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.curriculum.TheCurriculum;
import club.parcours.document.DocumentView.Choice;
import club.parcours.document.DocumentView.Kept;
import club.parcours.document.DocumentView.Part;
import club.parcours.document.Paper.Line;
import club.parcours.document.Paper.Section;
import club.parcours.document.Paper.Words;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.Language;
import club.parcours.web.TestTemplates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the documents, with hostile words in every place and something wrong with every field. */
class DocumentTemplatesTest {
    private static final UUID ID = UUID.fromString("0b9c1f0e-4f0a-4f6e-9a55-0c5ad2b8c001");
    private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"alert(2) & 'ok' ]]>";
    private static final Words WORDS = new Words(HOSTILE, "fr");
    private static final Pattern ICON = Pattern.compile("tabler\\.svg\\?v=[0-9a-f]+#([a-z0-9-]+)");
    private static final Pattern DESCRIBED = Pattern.compile("aria-(?:describedby|labelledby)=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void a_form_gives_back_what_was_typed_and_says_what_is_wrong_at_each_field(String language) throws Exception {
        for (Kind kind : Kind.values()) {
            Map<String, String> fields = new HashMap<>();
            Map<String, Invalid.Message> wrong = new HashMap<>();
            for (Kind.Field field : kind.fields()) {
                fields.put(field.id(), HOSTILE);
                wrong.put(field.id(), new Invalid.Message("document.too-long", 3, 4));
            }
            wrong.put("text.entry/1", new Invalid.Message("document.too-long", 3, 4));
            List<Part> parts = Block.of(kind).stream().map(block -> new Part(block, List.of(
                    new Choice("entry/1", HOSTILE, "fr", true, true, true, List.of(WORDS)),
                    new Choice("entry/2", HOSTILE, "ar", false, false, false, List.of())))).toList();
            DocumentFormView view = new DocumentFormView(new DocumentView(kind, 3, Optional.of(Instant.EPOCH), "fr", "time", fields,
                    parts), List.of(new Language("fr", "Français", "ltr"), new Language("ar", "العربية", "rtl")),
                    List.of(Layout.values()), true,
                    Map.of("name", Kept.words(HOSTILE), "language", Kept.words(HOSTILE), "layout", Kept.words(HOSTILE),
                            "text.entry/1", new Kept(Optional.of(HOSTILE), Optional.of(false)),
                            "text.entry/2", new Kept(Optional.of(""), Optional.of(true))),
                    TheCurriculum.asShipped().exercise("M10E3", language));

            String page = page(language, "document/form", view, new Invalid(wrong));

            assertThat(page).contains("name=\"text.entry/1\"", "name=\"line\" value=\"entry/2\"", "value=\"3\"")
                    .contains("aria-labelledby=\"label-entry/1 line-entry/1\"", "aria-labelledby=\"change-entry/2 line-entry/2\"");
            assertThat(page.split("class=\"written\"", -1)).as("kept beside what was typed").hasSize(4 + parts.size());
            wrong.keySet().forEach(field -> assertThat(page).contains("id=\"error-" + field + "\""));
            for (Matcher described = DESCRIBED.matcher(page); described.find();) {
                assertThat(described.group(1).strip().split(" +")).allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ar-XB"})
    void the_other_pages_let_no_markup_through(String language) throws Exception {
        Invalid nothing = new Invalid("nothing", "document.too-many-lines", 1);
        for (Kind kind : Kind.values()) {
            Paper paper = new Paper(kind, "ar", HOSTILE, HOSTILE, Optional.of(WORDS), List.of(HOSTILE), List.of(HOSTILE), HOSTILE,
                    List.of(new Section(HOSTILE, false, List.of(new Line(WORDS, List.of(WORDS)))),
                            new Section("", true, List.of(new Line(WORDS, List.of())))));
            page(language, "document/ready", new ReadyView(paper, "rtl", List.of("<", "🍊")), nothing);
            Paper empty = new Paper(kind, "fr", "CV", "", Optional.empty(), List.of(), List.of(), "", List.of());
            page(language, "document/ready", new ReadyView(empty, "ltr", List.of()), nothing);
            page(language, "document/form", new DocumentFormView(DocumentView.of(kind, DocumentView.NEVER, Optional.empty(),
                    Told.nothing("fr"), List.of()), List.of(), List.of(), false, Map.of(), Optional.empty()), nothing);
        }
        page(language, "document/index", new DocumentsPageView(List.of(new MadeView(Kind.CV, Optional.of(Instant.EPOCH)),
                new MadeView(Kind.PLAN, Optional.empty()))), nothing);
    }

    private static String page(String language, String template, Record view, Invalid wrong) throws Exception {
        Viewer viewer = new Viewer("0a1b2c3d", ID, new PersonId(ID), ID, Role.PARTICIPANT, language, Optional.of("fr"),
                ZoneId.of("Europe/Paris"), false);
        String page = TestTemplates.seenBy(viewer).invalid(template, view, wrong).toString();
        assertThat(page).contains("<main").doesNotContain("<script>alert").doesNotContain("\" onfocus=").doesNotContain("$")
                .doesNotContain("#end").doesNotContain("Optional[").doesNotContain(" style=").doesNotContain("club.parcours");
        assertThat(page).as("in a frame a link that downloads brings no partitioned cookie").doesNotContainPattern("<a [^>]*\\bdownload\\b[^>]*>");
        String sprite = Files.readString(Path.of("src/main/webapp/static/icons/tabler.svg"));
        for (Matcher icon = ICON.matcher(page); icon.find();) {
            assertThat(sprite).as("icon in the sprite").contains("id=\"" + icon.group(1) + "\"");
        }
        return page;
    }
}
