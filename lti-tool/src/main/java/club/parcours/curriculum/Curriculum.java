package club.parcours.curriculum;

import club.parcours.kernel.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the club teaches, as the content jar says it. Everything is immutable and read once, at start; two languages
 * side by side are put together when the first person wants them.
 *
 * <p>A language is a BCP 47 tag. {@code en-GB} finds {@code en}; a language that is not there finds the fallback
 * language. Every {@link Text} says in which language it really is. No method fails for an unknown id: it answers
 * empty.
 */
@ApplicationScoped
public class Curriculum {
    private final Book book;
    private final Map<List<String>, Edition> pairs = new ConcurrentHashMap<>();

    /** For the container's proxy: a book without a page. */
    protected Curriculum() {
        this(new Book("", "", Map.of()));
    }

    @Inject
    Curriculum(ReadAhead ahead) {
        this(ahead.book());
    }

    Curriculum(Book book) {
        this.book = book;
    }

    /** The languages of the book, BCP 47. */
    public Set<String> languages() {
        return book.editions().keySet();
    }

    /** All modules there are; what a course has of them is the syllabus's to say. */
    public List<Module> modules(String language) {
        return edition(language).modules();
    }

    /** The modules in the languages the viewer reads: the second stands beside the first. */
    public List<Module> modules(Viewer viewer) {
        return edition(viewer).modules();
    }

    /** One module in the languages the viewer reads. */
    public Optional<Module> module(String id, Viewer viewer) {
        return one(modules(viewer), Module::id, id);
    }

    /** One exercise in the languages the viewer reads. */
    public Optional<Exercise> exercise(String id, Viewer viewer) {
        return exercise(id, modules(viewer));
    }

    /** The milestones in the languages the viewer reads. */
    public List<MilestonePlan> milestones(Viewer viewer) {
        return modules(viewer).stream().map(Module::milestone).toList();
    }

    /** One module with all that a learner sees of it. */
    public Optional<Module> module(String id, String language) {
        return one(modules(language), Module::id, id);
    }

    /** One exercise, of whichever module. */
    public Optional<Exercise> exercise(String id, String language) {
        return exercise(id, modules(language));
    }

    private static Optional<Exercise> exercise(String id, List<Module> modules) {
        return one(modules.stream().flatMap(module -> module.exercises().stream()).toList(), Exercise::id, id);
    }

    /** The milestones there are, in the order of the modules. */
    public List<MilestonePlan> milestones(String language) {
        return modules(language).stream().map(Module::milestone).toList();
    }

    /** The paths a course can follow, the usual one first. */
    public List<CoursePath> paths(String language) {
        return edition(language).paths();
    }

    /** The path of this id; the usual one where there is none of that id, or no more. */
    public CoursePath path(Optional<String> id, String language) {
        List<CoursePath> all = paths(language);
        return id.flatMap(wanted -> one(all, CoursePath::id, wanted)).orElse(all.get(0));
    }

    /** Whether a module is on paths for professionals alone. */
    boolean forProfessionals(String module) {
        List<CoursePath> with = paths(book.fallback()).stream().filter(path -> path.has(module)).toList();
        return !with.isEmpty() && with.stream().allMatch(CoursePath::professionals);
    }

    /** The guide to a module, by the module's id. For facilitators only: the caller asks whether the viewer is one. */
    public Optional<Guide> guide(String module, String language) {
        return one(edition(language).guides(), Guide::module, module);
    }

    /** The same in the languages the viewer reads. */
    public Optional<Guide> guideInBoth(String module, Viewer viewer) {
        return one(edition(viewer).guides(), Guide::module, module);
    }

    /** The information cards that should have been reviewed before this day, the latest first. */
    public List<InformationCard> overdue(LocalDate today, String language) {
        return modules(language).stream().map(Module::card).filter(card -> card.overdue(today))
                .sorted(Comparator.comparing(InformationCard::reviewBy)).toList();
    }

    /** The competences and their scale. */
    public Framework framework(String language) {
        return edition(language).framework();
    }

    /** The same in the languages the viewer reads. */
    public Framework framework(Viewer viewer) {
        return edition(viewer).framework();
    }

    /** The questions before the first module and after the last, in the languages the viewer reads. */
    public Survey survey(Viewer viewer) {
        return edition(viewer).survey();
    }

    /** The same in one language. */
    public Survey survey(String language) {
        return edition(language).survey();
    }

    /** Version of the content, recorded with each answer; it changes with every published change. */
    public String version() {
        return book.version();
    }

    /** Made at start, so that a broken file stops the deployment and not a learner. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // Nothing to do: to be told, the bean had to be made, and so everything has been read.
    }

    private Edition edition(String language) {
        return Optional.ofNullable(book.editions().get(spoken(language).orElse(book.fallback()))).orElseThrow();
    }

    private Edition edition(Viewer viewer) {
        String first = spoken(viewer.language()).orElse(book.fallback());
        return viewer.secondLanguage().flatMap(this::spoken).filter(second -> !second.equals(first))
                .map(second -> pairs.computeIfAbsent(List.of(first, second), this::pair))
                .orElseGet(() -> edition(first));
    }

    private Edition pair(List<String> languages) {
        return new EditionReader(new Bookshelf(book.fallback()), languages.get(0), Optional.of(languages.get(1)))
                .read(Bookshelf.programme());
    }

    /** The language of the book that answers to this tag. */
    private Optional<String> spoken(String language) {
        return Stream.iterate(language, tag -> !tag.isEmpty(), Curriculum::wider)
                .flatMap(tag -> book.editions().keySet().stream().filter(tag::equalsIgnoreCase)).findFirst();
    }

    /** The tag without its last part: {@code fa} for {@code fa-AF}, nothing for {@code fa}. */
    private static String wider(String tag) {
        return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }

    private static <T> Optional<T> one(List<T> all, Function<T, String> id, String wanted) {
        return all.stream().filter(each -> id.apply(each).equals(wanted)).findFirst();
    }
}
