package club.parcours.pack;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Text;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.document.PrintTree;
import club.parcours.document.Printable.Gauge;
import club.parcours.pack.Leaf.Second;
import club.parcours.pack.SecondPage.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes a module fit on two pages. Everything it may choose from is drawn on an endless page first and measured; then the
 * largest letters are taken with which the most important has room, and what space is left goes to what was shortened.
 */
final class Folding {
    /** The height of an A4 page within the margins of the style, in millimetres, and a little air. */
    private static final double ROOM = 297 - 11 - 15 - 1;

    private static final int ATTEMPTS = 5;
    private static final double LARGE = 12;
    private static final double MEDIUM = 11;
    private static final double SMALL = 10.5;
    private static final double[] LAST_RESORT = {10, 9, 8, 7};

    private final Pack pack;
    private final Gauge gauge;
    private final Map<Look, FirstHeights> heights = new HashMap<>();

    /** How something is drawn. @param size of letters, in points */
    private record Look(double size, Second second) {}

    /** Heights in millimetres. @param exercises in full and shorter, exercise by exercise */
    private record FirstHeights(double head, List<double[]> exercises, double notes, double line) {
        /** What one step towards the whole of an exercise takes. */
        double more(int exercise, int shorter) {
            return exercises.get(exercise)[shorter - 1] - exercises.get(exercise)[shorter];
        }
    }

    /** What is drawn on the first page. @param shorter how much each exercise is shortened @param lines left to write on */
    private record First(Look look, List<Integer> shorter, int lines) {}

    /** What is drawn on the second page. */
    private record Back(Look look, Set<Part> parts) {}

    Folding(Pack pack, Gauge gauge) {
        this.pack = pack;
        this.gauge = gauge;
    }

    /** What is drawn is measured once more: letters of another script on the other page may have made lines higher. */
    Document tree() {
        double front = ROOM;
        double back = ROOM;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            First first = first(front);
            Back second = second(first.shorter(), back);
            PrintTree tree = start("pack.css");
            Element one = draw(tree, first);
            Element other = draw(tree, second, first.shorter());
            Map<Element, Double> drawn = gauge.heights(tree.document());
            if (drawn.get(one) <= ROOM && drawn.get(other) <= ROOM) {
                return tree.document();
            }
            front -= Math.max(0, drawn.get(one) - ROOM);
            back -= Math.max(0, drawn.get(other) - ROOM);
        }
        throw new IllegalStateException(tooLong());
    }

    private Element draw(PrintTree tree, First first) {
        FirstPage page = new FirstPage(leaf(tree, first.look()), pack);
        Element sheet = sheet(tree, first.look());
        page.head(part(tree, sheet));
        for (int at = 0; at < first.shorter().size(); at++) {
            page.exercise(part(tree, sheet), at, first.shorter().get(at));
        }
        if (first.lines() > 0) {
            page.notes(part(tree, sheet), first.lines());
        }
        return sheet;
    }

    private Element draw(PrintTree tree, Back second, List<Integer> shorter) {
        SecondPage page = new SecondPage(leaf(tree, second.look()), pack, shorter);
        Element sheet = sheet(tree, second.look());
        Set<Part> spared = Arrays.stream(Part.values()).filter(part -> page.has(part) && !second.parts().contains(part))
                .collect(Collectors.toSet());
        second.parts().forEach(part -> page.draw(part(tree, sheet, part), part, spared));
        return sheet;
    }

    /** As much as possible of each exercise before the second language, and that before the largest letters. */
    private First first(double room) {
        for (int shorter = 1; shorter <= OnPaper.SHORTEST; shorter++) {
            for (Look look : shorter == 1 ? looks(LARGE, MEDIUM) : looks(MEDIUM)) {
                Optional<First> fitting = first(look, shorter, room);
                if (fitting.isPresent()) {
                    return fitting.get();
                }
            }
        }
        return Arrays.stream(LAST_RESORT).mapToObj(size -> first(new Look(size, Second.NOTHING), OnPaper.SHORTEST, room))
                .flatMap(Optional::stream).findFirst().orElseThrow(() -> new IllegalStateException(tooLong()));
    }

    private List<Look> looks(double... sizes) {
        Stream<Second> seconds = pack.said().second().isPresent() ? Stream.of(Second.ALL, Second.HEADINGS, Second.NOTHING)
                : Stream.of(Second.NOTHING);
        return seconds.flatMap(second -> Arrays.stream(sizes).mapToObj(size -> new Look(size, second))).toList();
    }

    private Optional<First> first(Look look, int most, double room) {
        FirstHeights here = heights.computeIfAbsent(look, this::measured);
        int[] shorter = new int[here.exercises().size()];
        Arrays.fill(shorter, most);
        double left = room - here.head() - here.exercises().stream().mapToDouble(height -> height[most]).sum();
        if (left < 0) {
            return Optional.empty();
        }
        for (Optional<Integer> next = next(here, shorter, left); next.isPresent(); next = next(here, shorter, left)) {
            left -= here.more(next.get(), shorter[next.get()]);
            shorter[next.get()]--;
        }
        int lines = (int) Math.max(0, (left - here.notes()) / here.line());
        return Optional.of(new First(look, Arrays.stream(shorter).boxed().toList(), lines));
    }

    /** The exercise that gets more space: the one that was shortened most, and a line of one's life before others. */
    private Optional<Integer> next(FirstHeights here, int[] shorter, double left) {
        List<Exercise> exercises = pack.module().exercises();
        return IntStream.range(0, exercises.size()).boxed()
                .filter(at -> shorter[at] > 0 && here.more(at, shorter[at]) <= left)
                .max(Comparator.comparing((Integer at) -> shorter[at])
                        .thenComparing(at -> exercises.get(at) instanceof TimelineExercise));
    }

    private FirstHeights measured(Look look) {
        PrintTree tree = start("pack.css", "pack-endless.css");
        Element sheet = sheet(tree, look);
        FirstPage page = new FirstPage(leaf(tree, look), pack);
        Element head = part(tree, sheet);
        page.head(head);
        List<Element[]> exercises = new ArrayList<>();
        for (int at = 0; at < pack.module().exercises().size(); at++) {
            Element[] all = new Element[OnPaper.SHORTEST + 1];
            for (int shorter = 0; shorter < all.length; shorter++) {
                all[shorter] = part(tree, sheet);
                page.exercise(all[shorter], at, shorter);
            }
            exercises.add(all);
        }
        Element notes = part(tree, sheet);
        page.notes(notes, 0);
        Element more = part(tree, sheet);
        page.notes(more, 1);
        Map<Element, Double> known = gauge.heights(tree.document());
        return new FirstHeights(known.get(head), exercises.stream()
                .map(all -> Arrays.stream(all).mapToDouble(known::get).toArray()).toList(),
                known.get(notes), known.get(more) - known.get(notes));
    }

    /** All parts before the second language and the largest letters; then without what one can do without. */
    private Back second(List<Integer> shorter, double room) {
        Map<Look, Map<Part, Double>> known = new HashMap<>();
        List<Part> spared = List.of(Part.KEY, Part.MORE, Part.ASK, Part.BEFORE, Part.TIPS);
        for (int without = 0; without <= spared.size(); without++) {
            Set<Part> wanted = EnumSet.allOf(Part.class);
            wanted.removeAll(spared.subList(0, without));
            for (Look look : without < spared.size() ? looks(LARGE, MEDIUM, SMALL) : all()) {
                Map<Part, Double> parts = known.computeIfAbsent(look, any -> measured(any, shorter));
                Set<Part> drawn = wanted.stream().filter(parts::containsKey).collect(Collectors.toCollection(TreeSet::new));
                if (drawn.stream().mapToDouble(parts::get).sum() <= room) {
                    return new Back(look, drawn);
                }
            }
        }
        throw new IllegalStateException(tooLong());
    }

    private List<Look> all() {
        return Stream.concat(looks(LARGE, MEDIUM, SMALL).stream(),
                Arrays.stream(LAST_RESORT).mapToObj(size -> new Look(size, Second.NOTHING))).toList();
    }

    private Map<Part, Double> measured(Look look, List<Integer> shorter) {
        PrintTree tree = start("pack.css", "pack-endless.css");
        Element sheet = sheet(tree, look);
        SecondPage page = new SecondPage(leaf(tree, look), pack, shorter);
        Map<Part, Element> drawn = new EnumMap<>(Part.class);
        Arrays.stream(Part.values()).filter(page::has).forEach(part -> {
            drawn.put(part, part(tree, sheet, part));
            page.draw(drawn.get(part), part, SecondPage.TOLD); // the most there may be to say
        });
        Map<Element, Double> known = gauge.heights(tree.document());
        Map<Part, Double> heights = new EnumMap<>(Part.class);
        drawn.forEach((part, block) -> heights.put(part, known.get(block)));
        return heights;
    }

    private PrintTree start(String... styles) {
        Text title = pack.module().title(); // in the language most of it is in, where the book has not the viewer's
        return new PrintTree(title.language(), pack.said().direction(title.language()), gauge::draws)
                .named(title.value(), pack.said().word("pack.subject").value(), styles);
    }

    private Leaf leaf(PrintTree tree, Look look) {
        return new Leaf(tree, pack.said(), look.second());
    }

    private static Element sheet(PrintTree tree, Look look) {
        Element sheet = tree.child(tree.body(), "div");
        sheet.setAttribute("class", "sheet");
        sheet.setAttribute("style", "font-size: " + look.size() + "pt");
        return sheet;
    }

    private static Element part(PrintTree tree, Element sheet) {
        Element part = tree.child(sheet, "div");
        part.setAttribute("class", "part");
        return part;
    }

    private static Element part(PrintTree tree, Element sheet, Part part) {
        Element block = part(tree, sheet);
        block.setAttribute("class", part == Part.MORE || part == Part.TIPS ? "part more" : "part");
        return block;
    }

    private String tooLong() {
        return "does not fit on two pages: " + pack.module().id() + " in " + pack.said().language();
    }
}
