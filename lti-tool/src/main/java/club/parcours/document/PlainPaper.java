package club.parcours.document;

import club.parcours.document.Paper.Line;
import club.parcours.document.Paper.Section;
import club.parcours.document.Paper.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A paper as plain text: what forms and mails take. Lines end as Windows ends them, which all read. */
final class PlainPaper {
    private static final String END = "\r\n";

    private final Paper paper;
    private final List<String> rows = new ArrayList<>();

    PlainPaper(Paper paper) {
        this.paper = paper;
    }

    String text() {
        if (paper.kind() == Kind.LETTER) {
            group(paper.name(), paper.contacts());
            group("", paper.addressee());
            group(paper.dated(), List.of());
            group(paper.title(), List.of());
        } else {
            group(paper.title().toUpperCase(Locale.forLanguageTag(paper.language())), List.of());
            group(paper.name(), paper.contacts());
            paper.headline().ifPresent(words -> group(words.text(), List.of()));
        }
        paper.sections().forEach(this::section);
        if (paper.kind() == Kind.LETTER) {
            group(paper.name(), List.of());
        }
        return String.join(END, rows) + END;
    }

    private void section(Section section) {
        if (section.running()) {
            section.lines().forEach(line -> group(line.words().text(), List.of()));
            return;
        }
        List<String> items = new ArrayList<>();
        for (Line line : section.lines()) {
            items.add("- " + line.words().text());
            line.below().stream().map(Words::text).forEach(below -> items.add("  - " + below));
        }
        group(section.heading().toUpperCase(Locale.forLanguageTag(paper.language())), items);
    }

    /** Some rows together, with an empty one before them. */
    private void group(String first, List<String> others) {
        if (first.isEmpty() && others.isEmpty()) {
            return;
        }
        if (!rows.isEmpty()) {
            rows.add("");
        }
        if (!first.isEmpty()) {
            rows.add(first);
        }
        rows.addAll(others);
    }
}
