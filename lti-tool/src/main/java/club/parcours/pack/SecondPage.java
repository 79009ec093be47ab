package club.parcours.pack;

import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Guide;
import club.parcours.curriculum.InformationCard;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Prose;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.Text;
import club.parcours.pack.Leaf.Mark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The page of who leads the group. */
final class SecondPage {
    /** What there is on it, in its order. */
    enum Part {
        HEAD,
        /** What to do beforehand. */
        BEFORE,
        /** The rest of how to prepare. */
        MORE,
        CAUTIONS,
        /** What to ask the group, and pictures to choose from. */
        ASK,
        AGENDA,
        /** Which boxes fit the cards that are on the first page. */
        KEY,
        /** The name of the card, and on which day it was true. */
        CARD,
        /** What the card advises. */
        TIPS,
        CHECKLIST,
        /** What is not on the two pages, and where it is. */
        LEFT,
        /** How what is on paper gets into the tool. */
        LATER
    }

    /** What is said to be on screen where it has no room. */
    static final Set<Part> TOLD = Set.of(Part.KEY, Part.MORE, Part.ASK, Part.TIPS);

    private static final int MOST_CARDS = 8;

    private final Leaf leaf;
    private final Pack pack;
    private final List<Integer> shorter;

    /** @param shorter how each exercise is drawn on the first page */
    SecondPage(Leaf leaf, Pack pack, List<Integer> shorter) {
        this.leaf = leaf;
        this.pack = pack;
        this.shorter = shorter;
    }

    /** @param spared what is not drawn on this page */
    void draw(Element parent, Part part, Set<Part> spared) {
        switch (part) {
            case HEAD -> head(parent);
            case BEFORE -> {
                leaf.head(parent, "h2", "", Optional.empty(), leaf.word("pack.before"));
                preparation(parent, 0, 1);
            }
            case MORE -> preparation(parent, 1, Integer.MAX_VALUE);
            case CAUTIONS -> {
                leaf.head(parent, "h2", "", Optional.empty(), leaf.word("curriculum.guide.cautions"));
                leaf.items(parent, Stream.concat(pack.guide().cautions().stream(), Stream.of(new Item("tears", Optional.of("lifebuoy"),
                        leaf.word("curriculum.guide.tears")))).toList(), Mark.NONE, 1);
            }
            case ASK -> ask(parent);
            case AGENDA -> agenda(parent, pack.guide().onPaper());
            case KEY -> key(parent);
            case CARD -> card(parent, pack.module().card());
            case TIPS -> leaf.items(parent, pack.module().card().tips(), Mark.NONE, 1);
            case CHECKLIST -> checklist(parent, pack.module().milestone());
            case LEFT -> left(parent, spared);
            case LATER -> leaf.say(leaf.block(leaf.block(parent, "around"), "frame"), "p", "prompt",
                    Optional.of("device-mobile"), leaf.word("pack.later"));
        }
    }

    private void head(Element parent) {
        Element head = leaf.block(parent, "head");
        leaf.pictogram(head, pack.module().icon());
        Element words = leaf.block(head, "words");
        leaf.alone().say(words, "p", "for", leaf.around("pack.leader", pack.module().title()));
        leaf.headBelow(words, "h1", "", pack.guide().title());
        leaf.clear(head);
    }

    private void preparation(Element parent, int from, int most) {
        Prose body = pack.guide().body();
        body.value().lines().filter(line -> !line.isBlank()).skip(from).limit(most)
                .forEach(line -> leaf.say(parent, "p", "running", new Text(line, body.language())));
    }

    private void ask(Element parent) {
        leaf.head(parent, "h2", "", Optional.empty(), leaf.word("curriculum.guide.prompts"));
        leaf.items(parent, pack.guide().promptsOnPaper(), Mark.NONE, 1);
        leaf.row(parent, pack.guide().pictures(), Mark.NONE);
    }

    private void agenda(Element parent, Guide.Agenda agenda) {
        leaf.head(parent, "h2", "", Optional.of(agenda.icon()), agenda.title());
        String unit = agenda.unit() == Guide.Unit.DAYS ? "curriculum.guide.day" : "curriculum.guide.minute";
        for (Guide.Moment moment : agenda.moments()) {
            Element row = leaf.block(parent, "moment");
            leaf.alone().say(leaf.block(row, "at"), "p", "", leaf.word(unit, moment.start()));
            Element words = leaf.block(row, "words");
            leaf.say(words, "h3", "", moment.title());
            leaf.say(words, "p", "say", Optional.of("message-2"), leaf.around("pack.say", moment.say()));
            moment.watch().ifPresent(watch ->
                    leaf.alone().say(words, "p", "", Optional.of("eye"), leaf.around("pack.watch", watch)));
            moment.inCase().ifPresent(inCase -> leaf.alone().say(words, "p", "", Optional.of("lifebuoy"),
                    leaf.around("pack.if", inCase)));
        }
    }

    /** Whether there is anything to say in this part. */
    boolean has(Part part) {
        return switch (part) {
            case KEY -> !fitting().isEmpty();
            case ASK -> !pack.guide().promptsOnPaper().isEmpty();
            case TIPS -> !pack.overdue();
            case MORE -> pack.guide().body().value().lines().filter(line -> !line.isBlank()).count() > 1;
            default -> true;
        };
    }

    private void key(Element parent) {
        leaf.head(parent, "h2", "", Optional.empty(), leaf.word("pack.key"));
        fitting().forEach(text -> leaf.say(parent, "p", "running", text));
    }

    private List<Text> fitting() {
        List<Exercise> exercises = pack.module().exercises();
        return IntStream.range(0, exercises.size()).boxed().filter(at -> exercises.get(at) instanceof SortExercise)
                .flatMap(at -> fitting((SortExercise) exercises.get(at), at + 1, shorter.get(at)).stream()).toList();
    }

    /** The boxes of each card, unless any of them fits every card. Cards that are not on the first page can be read out. */
    private static Optional<Text> fitting(SortExercise sort, int number, int shorter) {
        List<SortExercise.Card> cards = sort.cards().stream().limit(MOST_CARDS).toList();
        if (cards.stream().allMatch(card -> card.boxes().size() == sort.boxes().size())) {
            return Optional.empty();
        }
        int printed = OnPaper.cards(sort, shorter).size();
        return Optional.of(new Text(number + ". " + sort.title() + " – " + IntStream.range(0, cards.size())
                .mapToObj(at -> (at < printed ? at + 1 : cards.get(at).label()) + sort.boxesOf(cards.get(at)).stream()
                        .map(box -> box.label().value()).collect(Collectors.joining(", ", " (", ")")))
                .collect(Collectors.joining(" · ")), sort.title().language()));
    }

    /** Who reads it out reads the day too; one that is overdue is read to nobody. */
    private void card(Element parent, InformationCard card) {
        leaf.head(parent, "h2", "", Optional.of(card.icon()), card.title());
        leaf.say(parent, "p", "running", pack.overdue() ? pack.said().day("curriculum.card.overdue", card.reviewBy())
                : pack.said().day("curriculum.card.valid", card.validAsOf()));
    }

    private void checklist(Element parent, MilestonePlan milestone) {
        leaf.head(parent, "h2", "", Optional.of(milestone.icon()), milestone.title());
        leaf.items(parent, milestone.criteria().stream().map(SecondPage::line).toList(), Mark.TICK);
    }

    private void left(Element parent, Set<Part> spared) {
        List<Exercise> exercises = pack.module().exercises();
        String fewer = IntStream.range(0, exercises.size())
                .filter(at -> !OnPaper.choice(exercises.get(at), shorter.get(at)).isWhole())
                .mapToObj(at -> numbers(at + 1, OnPaper.choice(exercises.get(at), shorter.get(at))))
                .collect(Collectors.joining(" · "));
        if (!fewer.isEmpty()) {
            leaf.say(parent, "p", "running", leaf.word("pack.left", fewer));
        }
        Guide.Agenda printed = pack.guide().onPaper();
        List<Text> others = pack.guide().agendas().stream().filter(agenda -> !agenda.equals(printed)).map(Guide.Agenda::title).toList();
        if (!others.isEmpty()) {
            leaf.alone().say(parent, "p", "running", leaf.around("pack.left.agendas", new Text(
                    others.stream().map(Text::value).collect(Collectors.joining(" · ")), others.get(0).language())));
        }
        if (spared.contains(Part.KEY)) {
            leaf.say(parent, "p", "running", leaf.word("pack.left.key"));
        }
        if (spared.contains(Part.MORE)) {
            leaf.say(parent, "p", "running", leaf.word("pack.left.more"));
        }
        if (spared.contains(Part.ASK)) {
            leaf.say(parent, "p", "running", leaf.word("pack.left.ask"));
        }
        if (spared.contains(Part.TIPS)) {
            leaf.say(parent, "p", "running", leaf.word("pack.left.tips"));
        }
    }

    private static String numbers(int exercise, OnPaper.Choice choice) {
        return exercise + " (" + choice.printed() + "/" + choice.all() + ")";
    }

    private static Item line(Criterion criterion) {
        return new Item(criterion.id(), Optional.empty(), criterion.label());
    }
}
