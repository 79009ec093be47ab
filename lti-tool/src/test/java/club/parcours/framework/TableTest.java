package club.parcours.framework;

import static club.parcours.framework.TestFrameworks.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import club.parcours.kernel.Invalid;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people paste and send them. */
class TableTest {
    private static final Term FIRST = new Term("ACC1", "Accueillir; écouter", "", List.of("C02", "C10"));
    private static final Term SECOND = new Term("ORI1", "Orienter « vite »", "Je montre le chemin.", List.of("C03"));

    @ParameterizedTest
    @ValueSource(strings = {
        "ACC1;\"Accueillir; écouter\";C02,C10\nORI1;Orienter « vite »;C03;Je montre le chemin.",
        "\ufeffCode;Libellé;Compétence;Phrase\r\nACC1;\"Accueillir; écouter\";C10 C02\r\n\r\nORI1; Orienter « vite » ;c3;\"Je montre\nle chemin.\"\r\n",
        "code\tlabel\tcompetence\nACC1\tAccueillir; écouter\tC2+C10\t\t\nORI1\tOrienter « vite »\tC03\tJe montre le chemin.\n",
        "ACC1;\"Accueillir; écouter\";C02/C10;;;\rORI1;Orienter « vite »;C03;Je montre le chemin.;"})
    void the_same_entries_come_out_of_what_spreadsheets_write(String text) {
        Table table = Table.read(text, KNOWN);

        assertThat(table.wrong()).isEmpty();
        assertThat(table.terms()).containsExactly(FIRST, SECOND);
    }

    @Test
    void what_is_wrong_is_told_line_by_line() {
        Table table = Table.read("""
                code;mots;compétences
                ACC1;Accueillir;C02
                ACC2;Sans compétence
                acc1;Deux fois;C03

                AC C;;C13
                ORI1;x;C01;y;z
                ORI2;"Jamais fermé;C03
                ORI3;Perdu;C03
                """, KNOWN);

        assertThat(table.terms()).extracting(Term::code).containsExactly("ACC1");
        assertThat(table.wrong()).extracting(WrongLine::number, line -> line.message().key()).containsExactly(
                tuple(3, "framework.table.cells"), tuple(4, "framework.table.twice"), tuple(6, "framework.code-wrong"),
                tuple(6, "framework.label-missing"), tuple(6, "framework.competence-unknown"), tuple(7, "framework.table.cells"),
                tuple(8, "framework.table.quote"));
        assertThat(table.wrong().get(1).message().arguments()).containsExactly("acc1", 2);
    }

    @Test
    void a_quotation_mark_within_is_written_twice() {
        assertThat(Table.read("Q1;\"Dire \"\"bonjour\"\"\";C02\nQ2;Un 5\" en plus;C02", KNOWN).terms()).extracting(Term::label)
                .containsExactly("Dire \"bonjour\"", "Un 5\" en plus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "code;label;competence", ";;\n;;"})
    void a_table_without_a_line_is_none(String text) {
        assertThatThrownBy(() -> Table.read(text, KNOWN)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("table").key()).isEqualTo("framework.table.empty"));
    }

    @Test
    void two_hundred_lines_are_taken_and_no_more() {
        assertThat(Table.read(lines(200), KNOWN).terms()).hasSize(200);
        assertThatThrownBy(() -> Table.read(lines(201), KNOWN)).isInstanceOfSatisfying(Invalid.class,
                wrong -> assertThat(wrong.fields().get("table").key()).isEqualTo("framework.full"));
        assertThatThrownBy(() -> Table.read("x".repeat(Table.LONGEST + 1), KNOWN)).isInstanceOf(Invalid.class);
        assertThat(Table.read("x\n".repeat(200), KNOWN).wrong()).as("so many are enough").hasSize(50);
    }

    @Test
    void a_file_is_read_as_its_system_wrote_it() {
        String words = "É1;Être à l’écoute;C10";
        assertThat(Table.text(words.getBytes(StandardCharsets.UTF_8))).isEqualTo(words);
        assertThat(Table.text(words.getBytes(Charset.forName("windows-1252")))).isEqualTo(words);
        assertThat(Table.text(("\ufeff" + words).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(words);
        assertThat(Table.read(Table.text(words.getBytes(Charset.forName("windows-1252"))), KNOWN).terms()).extracting(Term::code)
                .containsExactly("É1");
        for (byte[] none : List.of(new byte[] {'P', 'K', 3, 4, 0, 0}, new byte[Table.LONGEST + 1])) {
            assertThatThrownBy(() -> Table.text(none)).isInstanceOf(Invalid.class);
        }
    }

    private static String lines(int many) {
        return IntStream.range(0, many).mapToObj(at -> "T" + at + ";Entrée " + at + ";C01").collect(Collectors.joining("\n"));
    }
}
