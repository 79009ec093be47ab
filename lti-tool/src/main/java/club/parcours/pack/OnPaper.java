package club.parcours.pack;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.MatchExercise;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.ReflectionExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.Text;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.curriculum.WorksheetExercise.Part;
import club.parcours.pack.Leaf.Mark;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Exercises as they are done by hand. Each can be drawn in full or shorter: 0 is all of it, {@link #SHORTEST} what nobody
 * can do without.
 */
final class OnPaper {
    static final int SHORTEST = 3;

    private static final int[] CARDS = {40, 8, 4, 2};
    private static final int[] PHRASES = {40, 8, 4, 2};
    private static final int[] CHOICES = {15, 7, 5, 3};
    private static final int[] QUALITIES = {24, 12, 8, 4};
    private static final int[] LINES = {3, 2, 1, 1};
    private static final int[] STEPS = {5, 4, 4, 4};

    /** More boxes than these would not stand before a card; then one writes their number. */
    private static final int MOST_TICKS = 4;
    /** A longer card takes the whole width. */
    private static final int HALF = 55;
    private static final int FEW_SUBJECTS = 3;
    private static final int MOST_PARTS = 3;
    private static final int MOST_LINES = 4;

    private final Leaf leaf;
    private final List<Text> scale;

    OnPaper(Leaf leaf, List<Text> scale) {
        this.leaf = leaf;
        this.scale = scale;
    }

    void draw(Element parent, Exercise exercise, int number, int shorter) {
        leaf.head(parent, "h2", "", Optional.of(exercise.icon()), Leaf.numbered(number, exercise.title()));
        leaf.head(parent, "p", "instruction", Optional.empty(), exercise.instruction());
        if (exercise instanceof SortExercise sort) {
            sort(parent, sort, shorter);
        } else if (exercise instanceof MatchExercise match) {
            match(parent, match, shorter);
        } else if (exercise instanceof TimelineExercise timeline) {
            timeline(parent, timeline, shorter);
        } else if (exercise instanceof ReflectionExercise reflection) {
            reflection(parent, reflection, shorter);
        } else if (exercise instanceof QualitiesExercise qualities) {
            qualities(parent, qualities, shorter);
        } else if (exercise instanceof WorksheetExercise sheet) {
            worksheet(parent, sheet, shorter);
        }
    }

    /** The cards of a game that are on paper. */
    static List<SortExercise.Card> cards(SortExercise sort, int shorter) {
        return sort.cards().stream().limit(CARDS[shorter]).toList();
    }

    /** How much there is to choose from, and how much of it is on paper. */
    record Choice(int printed, int all) {
        boolean isWhole() {
            return printed >= all;
        }
    }

    /** Of an exercise as it is drawn. */
    static Choice choice(Exercise exercise, int shorter) {
        if (exercise instanceof SortExercise sort) {
            return new Choice(cards(sort, shorter).size(), sort.cards().size());
        }
        if (exercise instanceof MatchExercise match) {
            return new Choice(phrases(match, shorter).size(), match.packs().stream().mapToInt(pack -> pack.pairs().size()).sum());
        }
        if (exercise instanceof QualitiesExercise qualities) {
            return new Choice(QUALITIES[shorter], qualities.qualities().size());
        }
        if (exercise instanceof WorksheetExercise sheet && !lineEach(sheet)) {
            List<Part> printed = parts(sheet, shorter);
            List<Part> all = parts(sheet, 0);
            return new Choice(printed.stream().mapToInt(part -> part.choices().isEmpty() ? 1 : most(part, shorter)).sum(),
                    all.stream().mapToInt(part -> Math.max(1, part.choices().size())).sum());
        }
        return new Choice(0, 0);
    }

    /** How many choices of a part are on paper; a single one more is no reason to write that there is one more. */
    private static int most(Part part, int shorter) {
        int some = Math.max(CHOICES[shorter], part.least());
        return part.choices().size() <= some + 1 ? part.choices().size() : some;
    }

    private void sort(Element parent, SortExercise sort, int shorter) {
        boolean ticks = sort.boxes().size() <= MOST_TICKS;
        leaf.row(parent, sort.boxes(), ticks ? Mark.NONE : Mark.NUMBER);
        if (!ticks) {
            leaf.say(parent, "p", "hint", leaf.word("pack.number"));
        }
        List<SortExercise.Card> cards = cards(sort, shorter);
        int columns = cards.stream().anyMatch(card -> leaf.length(card.label()) > HALF) ? 1 : 2;
        Element table = leaf.block(parent, "items");
        for (int at = 0; at < cards.size(); at++) {
            Element row = leaf.block(table, "card of" + columns);
            if (ticks) {
                sort.boxes().forEach(box -> box.icon().ifPresentOrElse(icon -> leaf.tick(row, icon), () -> leaf.tick(row)));
            } else {
                leaf.block(row, "square");
            }
            cards.get(at).icon().ifPresent(icon -> leaf.pictogram(row, icon));
            leaf.say(leaf.block(row, "after" + (ticks ? sort.boxes().size() : 1)), "p", "word",
                    Leaf.numbered(at + 1, cards.get(at).label()));
        }
    }

    /** The phrases of the first pack: for all packs there is no room. */
    private static List<Item> phrases(MatchExercise match, int shorter) {
        return match.packs().get(0).pairs().stream().limit(PHRASES[shorter])
                .map(pair -> new Item(pair.id(), Optional.of(pair.icon()), pair.phrase())).toList();
    }

    /** One ticks a pack and writes its phrases; those of one pack are there, with their pictures. */
    private void match(Element parent, MatchExercise match, int shorter) {
        leaf.items(parent, match.packs().stream().map(MatchExercise.Pack::item).toList(), Mark.TICK);
        leaf.say(parent, "p", "label", match.packs().get(0).item().label());
        leaf.items(parent, phrases(match, shorter), Mark.NONE);
        leaf.say(parent, "p", "label", match.kept());
        leaf.lines(parent, LINES[shorter]);
    }

    private void timeline(Element parent, TimelineExercise timeline, int shorter) {
        leaf.say(parent, "p", "notice", timeline.notice());
        List<Item> times = timeline.times().stream().filter(time -> !time.id().equals("unknown")).toList();
        Leaf plain = leaf.alone();
        for (int step = 1; step <= STEPS[shorter]; step++) {
            Element row = leaf.block(parent, "step");
            Element when = leaf.block(row, "items");
            plain.say(leaf.block(when, "number"), "p", "", new Text(String.valueOf(step), ""));
            times.forEach(time -> time(when, time));
            Element proud = leaf.block(when, "when star");
            leaf.tick(proud);
            leaf.pictogram(proud, timeline.mark("proud").icon().orElse("star"));
            Element what = leaf.block(row, "items");
            plain.blank(leaf.block(what, "what"), leaf.word("pack.what"));
            plain.blank(leaf.block(what, "where"), leaf.word("pack.where"));
        }
    }

    /** A year has room to write it; other times are ticked. */
    private void time(Element parent, Item time) {
        Element when = leaf.block(parent, "when");
        leaf.tick(when);
        time.icon().ifPresent(icon -> leaf.pictogram(when, icon));
        leaf.alone().say(leaf.block(when, "words"), "p", "word", time.label());
        if (time.id().equals("year")) {
            leaf.block(parent, "year");
        }
    }

    private void reflection(Element parent, ReflectionExercise reflection, int shorter) {
        leaf.row(parent, reflection.questions(), Mark.NONE);
        if (shorter == 0) {
            reflection.starters().forEach(start -> leaf.blank(parent, start.label()));
        }
        leaf.lines(parent, new int[] {1, 3, 2, 1}[shorter]);
    }

    private void qualities(Element parent, QualitiesExercise qualities, int shorter) {
        if (shorter < 2) {
            leaf.row(parent, qualities.steps(), Mark.NUMBER);
        }
        List<Item> some = qualities.qualities().stream().limit(QUALITIES[shorter]).toList();
        leaf.items(parent, some, Mark.TICK);
        leaf.blank(parent, leaf.word("pack.other"));
    }

    private void worksheet(Element parent, WorksheetExercise sheet, int shorter) {
        if (shorter < 2) {
            sheet.notice().ifPresent(notice -> leaf.say(parent, "p", "notice", notice));
            leaf.row(parent, sheet.script(), Mark.NUMBER);
        }
        if (!sheet.subjects().isEmpty()) {
            subjects(parent, sheet, shorter);
        } else if (sheet.aimed() > 1) {
            leaf.say(parent, "p", "hint", leaf.word("pack.each", sheet.aimed()));
        }
        List<Part> parts = parts(sheet, shorter);
        if (!lineEach(sheet) || shorter == 0) {
            parts.forEach(part -> part(parent, part, shorter));
        }
        if (parts.isEmpty() && sheet.parts().stream().noneMatch(OnPaper::leveled)) {
            leaf.lines(parent, LINES[shorter]);
        }
    }

    /** What to fill in: of the shortest, a few parts, or what has to be written if that alone is enough. */
    private static List<Part> parts(WorksheetExercise sheet, int shorter) {
        List<Part> all = sheet.parts().stream().filter(part -> !ofSubjects(part))
                .filter(part -> shorter < 2 || part.least() > 0).toList();
        if (shorter < SHORTEST) {
            return all;
        }
        List<Part> written = all.stream().filter(part -> part.kind().written()).limit(MOST_LINES).toList();
        return written.size() >= MOST_PARTS ? written : all.stream().limit(MOST_PARTS).toList();
    }

    /** Whether what there is to choose depends on the subject. */
    private static boolean ofSubjects(Part part) {
        return !part.choices().isEmpty() && part.choices().stream().allMatch(choice -> choice.subject().isPresent());
    }

    /** Whether one chooses among the levels of a competence. */
    private static boolean leveled(Part part) {
        return ofSubjects(part) && part.kind() == WorksheetExercise.Kind.ONE;
    }

    /** Whether something is to be written on each subject, rather than on those one chooses. */
    private static boolean lineEach(WorksheetExercise sheet) {
        return sheet.aimed() > 1 && sheet.aimed() == sheet.subjects().size()
                && sheet.parts().stream().noneMatch(OnPaper::leveled);
    }

    private void subjects(Element parent, WorksheetExercise sheet, int shorter) {
        Optional<Part> levels = sheet.parts().stream().filter(OnPaper::leveled).findFirst();
        if (levels.isPresent() && sheet.subjects().size() <= FEW_SUBJECTS && shorter == 0) {
            sheet.subjects().forEach(subject -> {
                leaf.say(parent, "p", "label", subject.icon(), subject.label());
                leaf.items(parent, levels.get().choices(subject.id()), Mark.TICK, 1);
            });
        } else if (levels.isPresent()) {
            leaf.row(parent, IntStream.range(0, scale.size())
                    .mapToObj(at -> new Item("L" + at, Optional.empty(), scale.get(at))).toList(), Mark.NUMBER);
            ladder(parent, sheet.subjects());
        } else if (lineEach(sheet)) {
            sheet.subjects().forEach(subject -> leaf.blank(parent, subject.label()));
        } else {
            leaf.items(parent, sheet.subjects(), Mark.TICK);
            sheet.parts().stream().filter(OnPaper::ofSubjects).findFirst().ifPresent(part -> {
                leaf.say(parent, "p", "label", part.label());
                leaf.lines(parent, Math.max(part.least(), 1));
            });
        }
    }

    /** Each competence with a box for each level. */
    private void ladder(Element parent, List<Item> subjects) {
        Element table = leaf.block(parent, "items");
        for (Item subject : subjects) {
            Element row = leaf.block(table, "card of2");
            leaf.say(leaf.block(row, "rung"), "p", "word", subject.icon(), subject.label());
            IntStream.rangeClosed(1, scale.size()).forEach(level -> leaf.tick(row, level));
        }
    }

    private void part(Element parent, Part part, int shorter) {
        if (part.kind().written() && (part.kind() == WorksheetExercise.Kind.LINE || LINES[shorter] == 1)) {
            leaf.blank(parent, part.label());
            return;
        }
        leaf.say(parent, "p", "label", part.icon(), part.label());
        if (part.kind().written()) {
            leaf.lines(parent, LINES[shorter]);
            return;
        }
        List<Item> choices = part.choices().stream().map(WorksheetExercise.Choice::item).toList();
        int most = most(part, shorter);
        Item other = new Item("other", Optional.of("pencil"), leaf.word("pack.other"));
        leaf.items(parent, Stream.concat(choices.stream().limit(most),
                Stream.of(other).filter(any -> most < choices.size())).toList(), Mark.TICK);
    }
}
