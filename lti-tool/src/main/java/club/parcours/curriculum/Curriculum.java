package club.parcours.curriculum;

import club.parcours.content.Picture;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the club teaches. Who asks as a viewer gets it as the edition says that their course works on; who asks in a language
 * alone, as the one says that comes with the tool. Everything is immutable. That one is read at start, others and two languages
 * side by side when the first person wants them.
 *
 * <p>A language is a BCP 47 tag. {@code en-GB} finds {@code en}; a language that is not there finds the fallback
 * language. Every {@link Text} says in which language it really is. No method fails for an unknown id: it answers
 * empty.
 */
@ApplicationScoped
public class Curriculum {
    private Editions editions;
    private Function<Viewer, Optional<String>> bound;

    protected Curriculum() {}

    @Inject
    Curriculum(Editions editions, Courses courses) {
        this(editions, courses::edition);
    }

    /** @param bound the edition a course works on, by who looks */
    Curriculum(Editions editions, Function<Viewer, Optional<String>> bound) {
        this.editions = editions;
        this.bound = bound;
    }

    /** The languages of the book, BCP 47. */
    public Set<String> languages() {
        return book().languages();
    }

    /** All modules there are; what a course has of them is the syllabus's to say. */
    public List<Module> modules(String language) {
        return book().read(language).modules();
    }

    /** The modules in the languages the viewer reads: the second stands beside the first. */
    public List<Module> modules(Viewer viewer) {
        return book(viewer).read(viewer).modules();
    }

    /** The modules of an edition in the viewer's first language; of the one that comes with the tool where there is none such. */
    public List<Module> modules(String edition, Viewer viewer) {
        return editions.of(Optional.of(edition)).read(viewer.language()).modules();
    }

    /** The same in the viewer's first language alone, for tables and lists. */
    public List<Module> list(Viewer viewer) {
        return book(viewer).read(viewer.language()).modules();
    }

    /** One module in the languages the viewer reads. */
    public Optional<Module> module(String id, Viewer viewer) {
        return one(modules(viewer), Module::id, id);
    }

    /** One exercise in the languages the viewer reads. */
    public Optional<Exercise> exercise(String id, Viewer viewer) {
        return exercise(id, modules(viewer));
    }

    /** Whether something in a module, an exercise or a card is there in plainer words too, in the viewer's first language. */
    public boolean hasTwins(String id, Viewer viewer) {
        return book(viewer).read(viewer).twinned().contains(id);
    }

    /** The milestones in the languages the viewer reads. */
    public List<MilestonePlan> milestones(Viewer viewer) {
        return modules(viewer).stream().map(Module::milestone).toList();
    }

    /** One module with all that a learner sees of it; as some edition has it, where that of today has none of this id. */
    public Optional<Module> module(String id, String language) {
        return anywhere(book -> one(book.read(language).modules(), Module::id, id));
    }

    /** One exercise, of whichever module; as {@link #module}. */
    public Optional<Exercise> exercise(String id, String language) {
        return anywhere(book -> exercise(id, book.read(language).modules()));
    }

    /** As the viewer's course has it, in a language the viewer chose for something; else as some edition has it. */
    public Optional<Exercise> exercise(String id, Viewer viewer, String language) {
        return exercise(id, book(viewer).read(language).modules()).or(() -> exercise(id, language));
    }

    /** The one that comes with the tool is asked first, and others only for what is not in it. */
    private <T> Optional<T> anywhere(Function<Book, Optional<T>> wanted) {
        return wanted.apply(book()).or(() -> editions.alone() ? Optional.empty()
                : editions.all().map(wanted).flatMap(Optional::stream).findFirst());
    }

    private static Optional<Exercise> exercise(String id, List<Module> modules) {
        return one(modules.stream().flatMap(Module::all).toList(), Exercise::id, id);
    }

    /** The milestones there are, in the order of the modules. */
    public List<MilestonePlan> milestones(String language) {
        return modules(language).stream().map(Module::milestone).toList();
    }

    /** The paths a course can follow, the usual one first. */
    public List<CoursePath> paths(String language) {
        return book().read(language).paths();
    }

    /** The paths the viewer's course can follow, in the viewer's first language. */
    public List<CoursePath> paths(Viewer viewer) {
        return book(viewer).read(viewer.language()).paths();
    }

    /** The path of this id; the usual one where there is none of that id, or no more. */
    public CoursePath path(Optional<String> id, String language) {
        return path(id, paths(language));
    }

    /** The same for the viewer's course. */
    public CoursePath path(Optional<String> id, Viewer viewer) {
        return path(id, paths(viewer));
    }

    private static CoursePath path(Optional<String> id, List<CoursePath> all) {
        return id.flatMap(wanted -> one(all, CoursePath::id, wanted)).orElse(all.get(0));
    }

    /** A module as it is on a path, in the languages the viewer reads. */
    Module onPath(CoursePath path, Module whole, Viewer viewer) {
        return path.shortens(whole.id()) ? path(Optional.of(path.id()), book(viewer).read(viewer).paths()).of(whole) : whole;
    }

    /** What stands beside exercises, in the languages the viewer reads. */
    public List<Sidelight> sidelights(Viewer viewer) {
        return book(viewer).read(viewer).sidelights();
    }

    /** The same of an edition, without words. */
    List<Sidelight> sidelights(String edition) {
        return editions.of(Optional.of(edition)).read("").sidelights();
    }

    /** Whether a module is on paths for professionals alone. */
    boolean forProfessionals(String module, Viewer viewer) {
        List<CoursePath> with = paths(viewer).stream().filter(path -> path.has(module)).toList();
        return !with.isEmpty() && with.stream().allMatch(CoursePath::professionals);
    }

    /** What a course teaches that is bound to an edition and follows a path; without words, to be counted by. */
    Taught taught(Optional<String> edition, Optional<String> path) {
        Wording any = editions.of(edition).read("");
        CoursePath followed = path(path, any.paths());
        return new Taught(followed, any.modules().stream().map(followed::of).toList());
    }

    /** The guide to a module, by the module's id. For facilitators only: the caller asks whether the viewer is one. */
    public Optional<Guide> guide(String module, String language) {
        return one(book().read(language).guides(), Guide::module, module);
    }

    /** The same as the viewer's course has it, in the viewer's first language. */
    public Optional<Guide> guide(String module, Viewer viewer) {
        return one(book(viewer).read(viewer.language()).guides(), Guide::module, module);
    }

    /** The same in the languages the viewer reads. */
    public Optional<Guide> guideInBoth(String module, Viewer viewer) {
        return one(book(viewer).read(viewer).guides(), Guide::module, module);
    }

    /** The competences and their scale. */
    public Framework framework(String language) {
        return book().read(language).framework();
    }

    /** The same in the languages the viewer reads. */
    public Framework framework(Viewer viewer) {
        return book(viewer).read(viewer).framework();
    }

    /** The same in a version of it, in the viewer's first language; empty where no edition has that version any more. */
    public Optional<Framework> framework(Viewer viewer, String version) {
        return Stream.concat(Stream.of(book(viewer)), editions.all()).map(book -> book.read(viewer.language()).framework())
                .filter(one -> one.version().equals(version)).findFirst();
    }

    /** The questions before the first module and after the last, in the languages the viewer reads. */
    public Survey survey(Viewer viewer) {
        return book(viewer).read(viewer).survey();
    }

    /** The same in one language. */
    public Survey survey(String language) {
        return book().read(language).survey();
    }

    /** Version of the content; it changes with every published change. */
    public String version() {
        return book().version();
    }

    /** Version of the content the viewer's course works on, recorded with each answer. */
    public String version(Viewer viewer) {
        return book(viewer).version();
    }

    /** Whether this edition is there and can be read. */
    public boolean has(String version) {
        return editions.find(version).isPresent();
    }

    /**
     * The editions that are newer than that of a course, a few at most, the newest first; where its own is not there any more,
     * also the one it shows instead.
     *
     * @param edition the one the course is bound to, if it is
     */
    public List<EditionOffer> offers(Viewer viewer, Optional<String> edition) {
        Book now = editions.of(edition);
        Version mine = Version.of(edition.orElse(now.version()));
        boolean missing = edition.filter(version -> !has(version)).isPresent();
        String language = book().spoken(viewer.language());
        return Stream.concat(Stream.of(book().version()), editions.kept().stream())
                .filter(version -> Version.of(version).compareTo(mine) > 0 || missing && version.equals(book().version()))
                .sorted(Comparator.comparing(Version::of).reversed()).limit(Editions.MOST)
                .flatMap(version -> editions.find(version).stream())
                .map(book -> new EditionOffer(book.version(), book == book(), new Comparison(now, book, language).changes())).toList();
    }

    /** Versions of the editions there are beside the one that comes with the tool, the newest first. */
    public List<String> others() {
        return editions.kept();
    }

    /** All that an edition says to learners, piece by piece and in each language; nothing if it cannot be read. */
    public Stream<Record> sayings(String edition) {
        return editions.find(edition).stream().flatMap(Book::sayings);
    }

    /** Whether the edition of the viewer's course has a picture of this name; those who look after the organisation see all editions. */
    public boolean shows(Viewer viewer, String name) {
        return showing(viewer, name).isPresent();
    }

    /** That picture as its author brought it. Empty if it cannot be read now. */
    public Optional<Picture> picture(Viewer viewer, String name) {
        return showing(viewer, name).flatMap(book -> editions.picture(book, name));
    }

    private Optional<Book> showing(Viewer viewer, String name) {
        return Stream.concat(Stream.of(book(viewer)), viewer.referent() ? editions.all() : Stream.empty())
                .filter(book -> book.pages().pictures().containsValue(name)).findFirst();
    }

    /** What people recorded for an edition beside the one that comes with the tool. Empty if it cannot be read now. */
    public Optional<List<BookRecording>> recordings(String edition) {
        return editions.recordings(edition);
    }

    /** Whether there is no edition but the one that comes with the tool. */
    public boolean alone() {
        return editions.alone();
    }

    /** Made at start, so that a broken file stops the deployment and not a learner. */
    void atStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        book();
    }

    private Book book() {
        return editions.builtIn();
    }

    /** Whose course works on none, or on one that is not there, reads the one that comes with the tool. */
    private Book book(Viewer viewer) {
        return editions.alone() ? book() : editions.of(bound.apply(viewer));
    }

    private static <T> Optional<T> one(List<T> all, Function<T, String> id, String wanted) {
        return all.stream().filter(each -> id.apply(each).equals(wanted)).findFirst();
    }
}
