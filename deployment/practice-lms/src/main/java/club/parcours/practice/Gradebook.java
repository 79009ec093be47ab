package club.parcours.practice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The columns and grades of one site. Safe for use by several threads; every change is kept before it returns. */
public final class Gradebook {

    /** Decimals Moodle stores. */
    private static final int DECIMALS = 5;

    /** What became of a score. */
    enum Outcome { STORED, NOT_NEWER, LOCKED, NO_COLUMN }

    /** Everything in the book, for keeping it and for showing it. */
    public record Contents(int lastColumn, List<Column> columns, List<Grade> grades) {
    }

    private record Cell(String column, String user) {
    }

    private final Map<Integer, Column> columns = new TreeMap<>();
    private final Map<Cell, Grade> grades = new HashMap<>();
    private final List<Column> seed;
    private final Keeper keeper;
    private int lastColumn;

    /** Keeps the contents of the book after each change. */
    interface Keeper {
        void keep(Contents contents);
    }

    /** Opens a book with what was kept, else with one column for each activity that has its own. */
    Gradebook(Courses courses, Optional<Contents> kept, Keeper keeper) {
        this.seed = courses.all().stream().flatMap(course -> course.links().stream())
                .filter(link -> link.maximum() > 0)
                .map(link -> new Column("", link.course(), link.title(), BigDecimal.valueOf(link.maximum()), "", "",
                        link.id(), true, false, link.tool()))
                .toList();
        this.keeper = keeper;
        kept.ifPresentOrElse(this::load, this::sow);
    }

    private void load(Contents kept) {
        lastColumn = kept.lastColumn();
        kept.columns().forEach(column -> columns.put(Integer.valueOf(column.id()), column));
        kept.grades().forEach(grade -> grades.put(new Cell(grade.column(), grade.user()), grade));
    }

    private void sow() {
        columns.clear();
        grades.clear();
        lastColumn = 0;
        seed.forEach(this::append);
    }

    private Column append(Column column) {
        Column numbered = column.numbered(String.valueOf(++lastColumn));
        columns.put(lastColumn, numbered);
        return numbered;
    }

    /** Forgets everything but the activities' own columns. */
    synchronized void reset() {
        sow();
        keep();
    }

    /** The book as it stands. */
    public synchronized Contents contents() {
        List<Grade> all = new ArrayList<>(grades.values());
        all.sort(Comparator.comparing((Grade grade) -> Integer.valueOf(grade.column())).thenComparing(Grade::user));
        return new Contents(lastColumn, List.copyOf(columns.values()), all);
    }

    private void keep() {
        keeper.keep(contents());
    }

    /** The columns of a course, oldest first. */
    public synchronized List<Column> columns(String course) {
        return columns.values().stream().filter(column -> column.course().equals(course)).toList();
    }

    /** The columns that belong to a resource link. */
    synchronized List<Column> columnsOf(Link link) {
        return columns(link.course()).stream().filter(column -> column.link().equals(link.id())).toList();
    }

    /** The column with this id in this course. */
    public synchronized Optional<Column> column(String course, String id) {
        return columns(course).stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /** The cell; one without any grade if nothing was ever put there. */
    public synchronized Grade grade(String column, String user) {
        return grades.getOrDefault(new Cell(column, user), Grade.none(column, user));
    }

    synchronized Column create(Column column) {
        Column made = append(column);
        keep();
        return made;
    }

    /** Changes a column; another maximum rescales the tool's grades. */
    synchronized Column change(Column old, Column changed) {
        columns.put(Integer.valueOf(old.id()), changed);
        if (old.maximum().compareTo(changed.maximum()) != 0 && old.maximum().signum() > 0) {
            grades.replaceAll((cell, grade) -> cell.column().equals(old.id()) && grade.raw() != null
                    ? grade.rescaled(scaled(grade.raw(), old.maximum(), changed.maximum())) : grade);
        }
        keep();
        return changed;
    }

    synchronized void delete(Column column) {
        columns.remove(Integer.valueOf(column.id()));
        grades.keySet().removeIf(cell -> cell.column().equals(column.id()));
        keep();
    }

    /** Locks a column against the tool, or unlocks it. */
    public synchronized void lock(Column column, boolean locked) {
        columns.computeIfPresent(Integer.valueOf(column.id()), (id, now) -> now.lock(locked));
        keep();
    }

    /** Stores a score, or tells why not. An equal timestamp in whole seconds is not newer. */
    synchronized Outcome score(Column asked, String user, Score score) {
        Column column = columns.get(Integer.valueOf(asked.id()));
        if (column == null) {
            return Outcome.NO_COLUMN;
        }
        Grade now = grade(column.id(), user);
        if (now.scored().filter(stored -> score.second().compareTo(stored) <= 0).isPresent()) {
            return Outcome.NOT_NEWER;
        }
        if (column.locked()) {
            return Outcome.LOCKED;
        }
        Optional<BigDecimal> raw = score.given().map(given -> scaled(given, score.maximum(), column.maximum()));
        grades.put(new Cell(column.id(), user), now.scored(raw, score.comment(), score.second()));
        keep();
        return Outcome.STORED;
    }

    private BigDecimal scaled(BigDecimal value, BigDecimal from, BigDecimal to) {
        if (from.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal scaled = value.multiply(to).divide(from, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    /** Puts a teacher's grade over whatever the tool sends; empty takes it away. */
    public synchronized void override(Column column, String user, Optional<Grade.ByHand> correction) {
        grades.put(new Cell(column.id(), user), grade(column.id(), user).taught(correction));
        keep();
    }

    /** One line of a result list. */
    record Result(Grade grade, BigDecimal value, Instant time) {
    }

    /** The grades that count in a column; cells without one are left out. */
    synchronized List<Result> results(Column column) {
        return contents().grades().stream()
                .filter(grade -> grade.column().equals(column.id()))
                .flatMap(grade -> grade.result(column.maximum()).map(value -> new Result(grade, value, when(grade)))
                        .stream())
                .toList();
    }

    private Instant when(Grade grade) {
        Instant scored = grade.scored().orElse(Instant.EPOCH);
        return grade.overridden().map(Grade.ByHand::time).filter(scored::isBefore).orElse(scored);
    }
}
