package club.parcours.document;

import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.PortfolioView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines a portfolio has for a letter and for a plan: what was written in their sheets, and so for them. */
final class SheetOffers {
    /** The parts of a letter, in the order in which it is read. */
    private static final List<String> LETTER = List.of("why", "offer", "bring", "learn", "free", "thanks");

    private final PortfolioView portfolio;
    private final Lexicon lexicon;

    SheetOffers(PortfolioView portfolio, Lexicon lexicon) {
        this.portfolio = portfolio;
        this.lexicon = lexicon;
    }

    List<Offer> letter() {
        return portfolio.entries("letter").stream().flatMap(sheet -> LETTER.stream()
                .map(part -> line(sheet, "/" + part, Block.LETTER, String.join(" ", Lexicon.written(sheet, part)))))
                .filter(line -> !line.text().isEmpty()).toList();
    }

    List<Offer> plan() {
        List<Offer> lines = new ArrayList<>();
        portfolio.entries("goal").forEach(sheet -> {
            lines.add(line(sheet, "/goal", Block.GOAL, String.join(" ", Lexicon.written(sheet, "goal"))));
            lines.add(line(sheet, "/why", Block.GOAL, labelled(sheet, "why")));
        });
        portfolio.entries("action").forEach(sheet -> lines.add(
                line(sheet, "", Block.ACTIONS, String.join(" ", Lexicon.written(sheet, "what"))).with(below(sheet))));
        return lines.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    /** When, with whom, the first step, what else, and whether it is done. */
    private List<Paper.Words> below(EntryView sheet) {
        return Stream.of("horizon", "day", "with", "first", "obstacle", "done").map(part -> labelled(sheet, part))
                .filter(words -> !words.isEmpty()).map(words -> new Paper.Words(words, lexicon.language())).toList();
    }

    private String labelled(EntryView sheet, String part) {
        List<String> chosen = lexicon.chosen(sheet, part);
        String said = chosen.isEmpty() ? String.join(" ", Lexicon.written(sheet, part)) : String.join(", ", chosen);
        return said.isEmpty() ? "" : lexicon.labelled(part, said);
    }

    private static Offer line(EntryView entry, String part, Block block, String text) {
        return new Offer("entry/" + entry.id() + part, block, text, entry.language(), true, false);
    }
}
