package club.parcours.folder;

import static org.assertj.core.api.Assertions.assertThat;

import club.parcours.competence.ClaimView;
import club.parcours.competence.OpinionView;
import club.parcours.competence.Side;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.document.Press;
import club.parcours.document.VeraPdf;
import club.parcours.exercise.State;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Role;
import club.parcours.kernel.Viewer;
import club.parcours.milestone.Decision;
import club.parcours.milestone.JudgementView;
import club.parcours.milestone.MilestoneView;
import club.parcours.milestone.RuleMark;
import club.parcours.milestone.SubmissionView;
import club.parcours.portfolio.Visibility;
import club.parcours.web.TestMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A folder on paper and as a table: its standards, its pages, its order, and that both say the same. */
class FolderTest {
    private static final Curriculum CURRICULUM = TheCurriculum.asShipped();
    private static final Instant AT = Instant.parse("2026-11-29T13:30:00Z");
    private static final String PERSIAN = "گل\u200cافروز سلامی";
    private static final PersonId FANTA = new PersonId(UUID.randomUUID());

    private final Press press = new Press();

    @ParameterizedTest
    @CsvSource({"PDFA_2_A, fr", "PDFUA_1, fr", "PDFA_2_A, en", "PDFUA_1, en"})
    void a_folder_breaks_no_rule_of_its_standards(PDFAFlavour standard, String language) throws Exception {
        assertThat(VeraPdf.broken(standard, print(folder(language, PERSIAN)))).isEmpty();
    }

    @Test
    void its_contents_name_the_page_of_each_part_and_each_page_its_number() throws IOException {
        List<String> pages = pages(folder("fr", "Oksana"));

        assertThat(pages.size()).isGreaterThan(1);
        assertThat(pages.get(0)).contains("Dossier de preuves\nOksana\nPasserelle\nClub printemps\n");
        for (String part : List.of("Travail personnel", "Jalons", "Trois regards", "Envois et décisions")) {
            int page = 1 + pages.indexOf(pages.stream().filter(text -> text.lines()
                    .anyMatch(line -> line.startsWith(part) && !line.contains("·"))).findFirst().orElseThrow());
            assertThat(pages.get(0)).containsPattern(part + "[^\n]* · " + page + "\n");
        }
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1)).contains(page + " / " + pages.size() + "\n");
        }
    }

    @Test
    void nothing_is_drawn_outside_of_the_margins() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(folder("fr", "Oksana")))) {
            List<Float> ends = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    ends.add(glyph.getXDirAdj() + glyph.getWidthDirAdj());
                }
            }.getText(document);
            assertThat(ends).allSatisfy(end -> assertThat(end).isLessThan((210 - 15) / 25.4f * 72));
        }
    }

    @Test
    void rows_are_read_across_and_in_their_order() throws IOException {
        String text = String.join("\n", pages(folder("fr", "Oksana"))).replaceAll("\\s+", " ");

        assertThat(text).contains("Module Exercice État Le", "Fait 29 novembre 2026", "20 / 20 29 novembre 2026 Cours, version 2",
                "Presque 29 novembre 2026 Fanta", "Atteint (correction)");
        assertThat(text).contains("2 · Je fais avec de l’aide");
    }

    @Test
    void nothing_anybody_wrote_or_said_is_in_it_and_no_name_of_a_fellow() throws IOException {
        Folder folder = folder("fr", "Oksana");
        assertThat(String.join("", pages(folder)) + table(folder)).doesNotContain("secret");
    }

    @Test
    void the_table_has_the_same_cells_with_days_that_sort() {
        Folder folder = folder("fr", "Oksana");
        String table = table(folder);

        assertThat(table).startsWith("\uFEFF\"Dossier de preuves\";\"Oksana\"\r\n\"Passerelle\";\"Club printemps\";");
        for (Folder.Part part : folder.parts()) {
            part.rows().forEach(row -> assertThat(table).contains("\"" + part.heading() + "\";"
                    + String.join(";", row.stream().map(cell -> "\"" + cell.plain() + "\"").toList()) + "\r\n"));
        }
        assertThat(table).contains("\"2026-11-29\"").doesNotContain("29 novembre 2026\";");
    }

    @Test
    void a_name_that_begins_like_a_formula_or_has_quotes_stays_a_name() {
        assertThat(table(folder("fr", "=HYPERLINK(\"http://x\")"))).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
        for (String sign : List.of("+1", "-1", "@x")) {
            assertThat(table(folder("fr", sign))).contains("\"'" + sign + "\"");
        }
    }

    @Test
    void who_reads_a_language_without_its_words_or_from_the_right_gets_them_in_french() {
        for (String language : List.of("ar", "prs")) {
            assertThat(folder(language, "Oksana").title()).isEqualTo("Dossier de preuves");
        }
        assertThat(folder("en", "Oksana").title()).isEqualTo("Proof folder");
        assertThat(folder("hu", "Oksana").title()).isEqualTo("Bizonyítékmappa");
    }

    private byte[] print(Folder folder) throws IOException {
        byte[] file = press.pdf(folder).orElseThrow();
        Path shelf = Files.createDirectories(Path.of("target/papers"));
        Files.write(shelf.resolve("folder-" + folder.language() + ".pdf"), file);
        return file;
    }

    private List<String> pages(Folder folder) throws IOException {
        try (PDDocument document = Loader.loadPDF(print(folder))) {
            return Stream.iterate(1, page -> page <= document.getNumberOfPages(), page -> page + 1).map(page -> text(document, page))
                    .toList();
        }
    }

    private static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static String table(Folder folder) {
        return new String(new Table(folder).bytes(), StandardCharsets.UTF_8);
    }

    private static Folder folder(String language, String name) {
        Viewer viewer = new Viewer("0a1b2c3d", UUID.randomUUID(), FANTA, UUID.randomUUID(), Role.FACILITATOR, language,
                Optional.empty(), ZoneId.of("Europe/Paris"), false);
        List<Module> modules = CURRICULUM.modules(language);
        Filing filing = new Filing(TestMessages.in("fr", "en", "ar", "prs", "hu"), viewer, CURRICULUM.framework(viewer));
        List<MilestoneView> milestones = modules.stream().map(module -> new MilestoneView(module.milestone(), Set.of(),
                module.id().equals("M3") ? 2 : 0, List.of(), module.id().equals("M3") ? 20 : 0,
                Optional.of(AT).filter(at -> module.id().equals("M3")), true, false, Set.of(), Optional.empty(), Optional.empty()))
                .toList();
        return filing.folder(name, filing.facts("Passerelle", "Club printemps", AT, "Fanta"), List.of(
                filing.work(modules, Map.of("M3E3", State.DONE, "M1E1", State.PASSED, "M2E1", State.BEGUN), Map.of("M3E3", AT, "M1E1", AT)),
                filing.milestones(milestones), filing.views(List.of(claim()), Map.of(FANTA, "Fanta")),
                filing.decisions(milestones, Map.of("PM3", List.of(submission())))));
    }

    private static ClaimView claim() {
        UUID id = UUID.randomUUID();
        return new ClaimView(id, "BOUSSOLE", "BOUSSOLE-1", "C01", 2, AT, List.of(), Visibility.FACILITATOR, List.of(), List.of(
                new OpinionView(UUID.randomUUID(), id, Side.PEER, Optional.of(new PersonId(UUID.randomUUID())), AT, Optional.of(AT),
                        Optional.empty(), List.of("secret"), Optional.empty(), List.of(), Optional.empty(), 0),
                new OpinionView(UUID.randomUUID(), id, Side.FACILITATOR, Optional.of(FANTA), AT, Optional.of(AT), Optional.of(2),
                        List.of(), Optional.of("secret"), List.of(), Optional.empty(), 0)), Optional.empty(), Optional.empty());
    }

    private static SubmissionView submission() {
        return new SubmissionView(UUID.randomUUID(), 1, AT, false, false, new RuleMark("1", 0, Optional.empty()), Optional.empty(),
                List.of(judgement(Decision.ALMOST, Optional.empty()), judgement(Decision.REACHED, Optional.of("secret"))), false);
    }

    private static JudgementView judgement(Decision decision, Optional<String> reason) {
        return new JudgementView(UUID.randomUUID(), decision, AT, Optional.of("Fanta"), List.of(), List.of(), "fr",
                Optional.of("secret"), Optional.empty(), false, reason);
    }
}
