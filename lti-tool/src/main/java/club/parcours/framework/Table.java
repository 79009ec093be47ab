package club.parcours.framework;

import club.parcours.kernel.Invalid;
import club.parcours.kernel.Invalid.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A small table as people paste it from a spreadsheet or send it as a file: code, label, competences, and perhaps a
 * sentence.
 *
 * @param terms those that can be taken
 * @param wrong what cannot, line by line
 */
record Table(List<Term> terms, List<WrongLine> wrong) {
    /** The longest table that is read, in characters or bytes. */
    static final int LONGEST = 200 * 1024;

    private static final List<String> FIELDS = List.of("code", "label", "competence", "sentence");
    private static final int SENTENCE = 3;
    private static final int MOST_WRONG = 50;

    /**
     * A file as text: as most systems write it, else as the spreadsheets of some do.
     *
     * @throws Invalid on {@code table} if it is no text, or too long
     */
    static String text(byte[] file) {
        if (file.length > LONGEST) {
            throw tooLong();
        }
        if (file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (new String(file, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            throw new Invalid("table", "framework.table.no-text");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /**
     * Reads it. A first line of headings is passed over, and so are empty lines.
     *
     * @param known ids of the competences there are
     * @throws Invalid on {@code table} if there is nothing in it, or too much
     */
    static Table read(String text, Collection<String> known) {
        if (text.length() > LONGEST) {
            throw tooLong();
        }
        Cells cells = new Cells(text);
        List<Cells.Row> all = cells.rows();
        List<Cells.Row> rows = all.isEmpty() || !heading(all.get(0)) ? all : all.subList(1, all.size());
        if (rows.isEmpty()) {
            throw new Invalid("table", "framework.table.empty");
        }
        if (rows.size() > Terms.MOST) {
            throw new Invalid("table", "framework.full", rows.size(), Terms.MOST);
        }
        List<Term> terms = new ArrayList<>();
        List<WrongLine> wrong = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        rows.forEach(row -> wrong.addAll(take(row, known, seen, terms)));
        cells.open().ifPresent(line -> wrong.add(new WrongLine(line, new Message("framework.table.quote"))));
        return new Table(terms, wrong.stream().limit(MOST_WRONG).toList());
    }

    private static Invalid tooLong() {
        return new Invalid("table", "framework.table.long", LONGEST / 1024);
    }

    private static boolean heading(Cells.Row row) {
        return !row.cells().isEmpty() && row.cells().get(0).strip().toLowerCase(Locale.ROOT).equals("code");
    }

    private static List<WrongLine> take(Cells.Row row, Collection<String> known, Map<String, Integer> seen, List<Term> terms) {
        List<String> cells = row.cells();
        if (cells.isEmpty()) {
            return List.of();
        }
        if (cells.size() < SENTENCE || cells.stream().skip(FIELDS.size()).anyMatch(cell -> !cell.isBlank())) {
            return List.of(new WrongLine(row.line(), new Message("framework.table.cells", cells.size())));
        }
        try {
            Term term = new Term(cells.get(0), cells.get(1), cells.size() > SENTENCE ? cells.get(SENTENCE) : "",
                    Stream.of(cells.get(2).split("[,+/\\s]+")).filter(id -> !id.isBlank()).toList()).checked(known);
            Integer before = seen.putIfAbsent(term.code().toLowerCase(Locale.ROOT), row.line());
            if (before != null) {
                return List.of(new WrongLine(row.line(), new Message("framework.table.twice", term.code(), before)));
            }
            terms.add(term);
            return List.of();
        } catch (Invalid refused) {
            return FIELDS.stream().filter(refused.fields()::containsKey)
                    .map(field -> new WrongLine(row.line(), refused.fields().get(field))).toList();
        }
    }
}
