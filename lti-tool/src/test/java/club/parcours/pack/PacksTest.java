package club.parcours.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Guide;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Text;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.document.Press;
import club.parcours.document.VeraPdf;
import club.parcours.kernel.Forbidden;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.web.TestMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every module on two pages, read as a screen reader goes through them. */
class PacksTest {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final UUID COURSE = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final double MARGIN = 14 / 25.4 * 72;

    private final Press press = new Press();

    /** Each module in the full run in English, too. */
    static Stream<Arguments> packs() {
        Stream<Arguments> all = CURRICULUM.modules("fr").stream().map(Module::id).flatMap(id -> Boolean.getBoolean("parcours.full")
                ? Stream.of(Arguments.of(id, "fr", ""), Arguments.of(id, "en", "fr")) : Stream.of(Arguments.of(id, "fr", "en")));
        return Stream.of(all, Stream.of("M1", "M2", "M3").map(id -> Arguments.of(id, "ar", "fr")),
                Stream.of(Arguments.of("M2", "prs", "fr"), Arguments.of("M9", "uk", "fr"))).flatMap(packs -> packs);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_module_is_on_two_pages_whole_and_in_order(String id, String language, String second) throws IOException {
        Pack pack = pack(viewer(Role.FACILITATOR, language, second, id.startsWith("P")), id);
        try (Read read = print(pack)) {
            assertThat(read.document.getNumberOfPages()).isEqualTo(2);
            assertThat(read.page(1)).containsSubsequence(first(pack.module()).map(Text::value).map(Read::plain).toList());
            assertThat(read.page(2)).containsSubsequence(second(pack).map(Read::plain).toList());
            assertThat(read.glyphs).allSatisfy(PacksTest::isWithinTheMargins);
        }
    }

    /** What stands on the page of those who take part, however little room there is. */
    private static Stream<Text> first(Module module) {
        return Stream.concat(Stream.of(module.title(), module.promise(), module.forum().prompt()),
                module.exercises().stream().flatMap(exercise -> Stream.of(exercise.title(), exercise.instruction())));
    }

    private static Stream<String> second(Pack pack) {
        Guide.Agenda agenda = pack.guide().onPaper();
        return Stream.of(Stream.of(pack.guide().title().value()),
                pack.guide().cautions().stream().map(caution -> caution.label().value()), Stream.of(agenda.title().value()),
                agenda.moments().stream().flatMap(moment -> Stream.of(Optional.of(moment.title()), Optional.of(moment.say()),
                        moment.watch(), moment.inCase()).flatMap(Optional::stream).map(Text::value)),
                Stream.of(pack.module().card().title().value(),
                        pack.said().day("curriculum.card.valid", pack.module().card().validAsOf()).value()),
                pack.module().milestone().criteria().stream().map(line -> line.label().value()),
                Stream.of(pack.said().word("pack.later").value())).flatMap(texts -> texts);
    }

    private static void isWithinTheMargins(TextPosition glyph) {
        assertThat((double) glyph.getXDirAdj()).as(glyph.getUnicode()).isBetween(MARGIN - 1, glyph.getPageWidth() - MARGIN);
        assertThat((double) glyph.getXDirAdj() + glyph.getWidthDirAdj()).as(glyph.getUnicode())
                .isLessThan(glyph.getPageWidth() - MARGIN + 1);
        assertThat((double) glyph.getYDirAdj()).as(glyph.getUnicode()).isBetween(20.0, (double) glyph.getPageHeight() - 40);
    }

    @Test
    void what_is_left_out_is_said_and_where_it_is() throws IOException {
        try (Read read = print(pack(viewer(Role.FACILITATOR, "fr", "", false), "M5"))) {
            assertThat(read.page(2)).containsPattern("Page 1, une partie des choix.{0,2}: \\d \\(\\d+/\\d+\\)")
                    .containsPattern("Dans le guide, à l’écran.{0,2}: À distance, 60 minutes . Au téléphone").contains("Sur place, deux heures");
        }
    }

    @Test
    void what_to_say_to_watch_and_to_do_in_case_each_have_a_word_before_them_and_tears_a_line() throws IOException {
        Pack pack = pack(viewer(Role.FACILITATOR, "fr", "", false), "M7");
        Guide.Moment moment = pack.guide().onPaper().moments().stream()
                .filter(one -> one.watch().isPresent() && one.inCase().isPresent()).findFirst().orElseThrow();
        try (Read read = print(pack)) {
            assertThat(read.page(2)).containsSubsequence(Stream.of(pack.said().word("curriculum.guide.tears"),
                    pack.said().around("pack.say", moment.say()), pack.said().around("pack.watch", moment.watch().orElseThrow()),
                    pack.said().around("pack.if", moment.inCase().orElseThrow())).map(Text::value).map(Read::plain).toList());
        }
    }

    @Test
    void phrases_of_one_trade_are_there_to_be_said() throws IOException {
        try (Read read = print(pack(viewer(Role.FACILITATOR, "fr", "", false), "M4"))) {
            assertThat(read.page(1)).containsSubsequence("Cuisine", "Attention, c’est chaud.", "Mes phrases");
            assertThat(read.page(2)).containsPattern("Page 1, une partie des choix.{0,2}:.*\\(\\d+/48\\)");
        }
    }

    @Test
    void a_card_that_is_overdue_says_so_and_nothing_else() throws IOException {
        Pack now = pack(viewer(Role.FACILITATOR, "fr", "", false), "M3");
        Pack late = new Pack(now.module(), now.guide(), true, now.scale(), now.said());
        try (Read read = new Read(press.pdf(late).orElseThrow())) {
            assertThat(read.page(2)).contains(Read.plain(now.said().day("curriculum.card.overdue", now.module().card().reviewBy()).value()))
                    .doesNotContain(Read.plain(now.module().card().tips().get(0).label().value()));
        }
    }

    @Test
    void a_line_of_life_has_an_empty_sheet_with_steps() throws IOException {
        try (Read read = print(pack(viewer(Role.FACILITATOR, "fr", "", false), "M2"))) {
            assertThat(read.page(1)).containsSubsequence("Ceci n’est pas ton récit d’asile.",
                    "1 Avant Entre avant et ici Ici Une année Quoi Où", "4 Avant Entre avant et ici Ici Une année Quoi Où");
        }
    }

    @Test
    void pictograms_are_artefacts_and_all_else_is_told() throws IOException {
        byte[] file = press.pdf(pack(viewer(Role.FACILITATOR, "ar", "fr", false), "M1")).orElseThrow();
        try (Read read = new Read(file)) {
            assertThat(read.untold).isEmpty();
            assertThat(read.tags).contains("H1", "H2", "H3", "P", "L", "LI").doesNotContain("Figure");
            assertThat(new String(read.document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("/Artifact BMC").doesNotContain("/Figure");
            assertThat(new String(read.document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<");
            assertThat(read.document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        }
    }

    @ParameterizedTest
    @CsvSource({"M2,fr,''", "M1,ar,fr", "M7,en,fr", "P2,fr,''"})
    void a_pack_breaks_no_rule_of_its_standards(String id, String language, String second) throws Exception {
        byte[] file = press.pdf(pack(viewer(Role.FACILITATOR, language, second, id.startsWith("P")), id)).orElseThrow();
        assertThat(VeraPdf.broken(PDFAFlavour.PDFUA_1, file)).isEmpty();
        assertThat(VeraPdf.broken(PDFAFlavour.PDFA_2_A, file)).isEmpty();
    }

    @Test
    void the_second_language_is_beside_the_titles_where_there_is_no_room_for_more() throws IOException {
        try (Read read = print(pack(viewer(Role.FACILITATOR, "ar", "fr", false), "M2"))) {
            assertThat(read.page(1)).contains("Mon parcours : la ligne de vie", "Ma ligne de vie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARTICIPANT", "MENTOR", "GUEST", "REFERENT"})
    void who_does_not_run_the_group_gets_no_pack(Role role) {
        Viewer viewer = viewer(role, "fr", "", false);
        assertThatThrownBy(() -> pack(viewer, "M1")).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_module_that_is_not_in_the_course_has_none() {
        Viewer viewer = viewer(Role.FACILITATOR, "fr", "", false);
        assertThatThrownBy(() -> pack(viewer, "P1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pack(viewer, "M99")).isInstanceOf(NotFound.class);
    }

    private Read print(Pack pack) throws IOException {
        byte[] file = press.pdf(pack).orElseThrow();
        Path shelf = Files.createDirectories(Path.of("target/packs"));
        Files.write(shelf.resolve(pack.module().id() + "-" + pack.said().language() + ".pdf"), file);
        return new Read(file);
    }

    private static Pack pack(Viewer viewer, String module) {
        TheCurriculum.Chosen courses = new TheCurriculum.Chosen();
        if (!viewer.cohort().equals(COURSE)) {
            courses.paths.put(viewer.cohort(), "professionals");
        }
        Packs packs = new Packs();
        packs.curriculum = CURRICULUM;
        packs.messages = TestMessages.in("fr", "en", "ar");
        packs.clock = Clock.fixed(Instant.parse("2026-11-30T10:00:00Z"), ZoneOffset.UTC);
        packs.syllabus = TheCurriculum.syllabus(CURRICULUM, courses);
        return packs.pack(viewer, module);
    }

    private static Viewer viewer(Role role, String language, String second, boolean professional) {
        return new Viewer("0a1b2c3d", UUID.randomUUID(), new PersonId(UUID.randomUUID()),
                professional ? UUID.randomUUID() : COURSE, role, language, Optional.of(second).filter(one -> !one.isEmpty()), ZoneId.of("Europe/Paris"), false);
    }
}
