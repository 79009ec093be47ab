package club.parcours.document;

import club.parcours.document.Paper.Line;
import club.parcours.document.Paper.Section;
import club.parcours.document.Paper.Words;
import club.parcours.web.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the lines that were chosen in their order, under headings in the language of the document. */
final class Composer {
    private static final List<Block> BY_TIME = List.of(Block.EXPERIENCE, Block.VOLUNTEERING, Block.TRAINING, Block.COMPETENCES,
            Block.FACTS, Block.LANGUAGES, Block.INTERESTS);
    private static final List<Block> BY_COMPETENCE = List.of(Block.COMPETENCES, Block.FACTS, Block.EXPERIENCE,
            Block.VOLUNTEERING, Block.TRAINING, Block.LANGUAGES, Block.INTERESTS);

    /** The order in which the form of a Europass CV asks. */
    private static final List<Block> EUROPASS = List.of(Block.EXPERIENCE, Block.TRAINING, Block.LANGUAGES, Block.COMPETENCES,
            Block.FACTS, Block.VOLUNTEERING, Block.INTERESTS);

    private final Messages messages;
    private final Kind kind;
    private final Told told;
    private final List<Offer> lines;

    /** @param offers all there are; those that are switched off are left out here */
    Composer(Messages messages, Kind kind, Told told, List<Offer> offers) {
        this.messages = messages;
        this.kind = kind;
        this.told = told;
        this.lines = offers.stream().filter(told::has).toList();
    }

    Paper paper() {
        return switch (kind) {
            case CV -> Layout.of(told.layout()) == Layout.TIME ? paper(listed(BY_TIME, "document.paper."))
                    : paper(grouped());
            case LETTER -> paper(running(Block.LETTER));
            case PLAN -> paper(Stream.concat(running(Block.GOAL).stream(),
                    listed(List.of(Block.ACTIONS), "document.paper.").stream()).toList());
        };
    }

    /** A CV under the headings of Europass, in its order. */
    Paper europass() {
        return paper(listed(EUROPASS, "document.europass."));
    }

    private Paper paper(List<Section> sections) {
        String name = told.field(Kind.Field.NAME);
        String subject = told.field(Kind.Field.SUBJECT);
        String title = kind == Kind.LETTER && !subject.isEmpty() ? subject : say("document.paper." + kind.id());
        Optional<Words> headline = lines.stream().filter(line -> line.block() == Block.HEADLINE).map(this::words).findFirst();
        return new Paper(kind, told.language(), title, name, headline, rows(Kind.Field.CONTACT), rows(Kind.Field.ADDRESSEE),
                told.field(Kind.Field.DATED), sections);
    }

    private List<Section> listed(List<Block> order, String headings) {
        return order.stream().map(block -> new Section(say(headings + block.id()), false, lines(block)))
                .filter(section -> !section.lines().isEmpty()).toList();
    }

    private List<Section> running(Block block) {
        return Optional.of(new Section("", true, lines(block))).filter(section -> !section.lines().isEmpty()).stream().toList();
    }

    private List<Line> lines(Block block) {
        return lines.stream().filter(line -> line.block() == block).map(line -> new Line(words(line), line.below())).toList();
    }

    /** Each fact stands once, below the first competence it speaks for; those that speak for none stand by themselves. */
    private List<Section> grouped() {
        Map<String, List<Words>> shown = new LinkedHashMap<>();
        List<Offer> competences = lines.stream().filter(line -> line.block() == Block.COMPETENCES).toList();
        competences.forEach(line -> shown.put(line.competences().get(0), new ArrayList<>()));
        List<Line> alone = new ArrayList<>();
        lines.stream().filter(line -> line.block() == Block.FACTS).forEach(fact -> fact.competences().stream()
                .filter(shown::containsKey).findFirst().map(shown::get)
                .ifPresentOrElse(below -> below.add(words(fact)), () -> alone.add(new Line(words(fact), List.of()))));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(say("document.paper.competences"), false, competences.stream()
                .map(line -> new Line(words(line), shown.get(line.competences().get(0)))).toList()));
        sections.add(new Section(say("document.paper.facts"), false, alone));
        sections.removeIf(section -> section.lines().isEmpty());
        sections.addAll(listed(BY_COMPETENCE.subList(2, BY_COMPETENCE.size()), "document.paper."));
        return sections;
    }

    private Words words(Offer line) {
        return new Words(told.text(line), line.language());
    }

    private List<String> rows(Kind.Field field) {
        return told.field(field).lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
    }

    private String say(String key) {
        return messages.say(told.language(), key);
    }
}
