package club.parcours.curriculum;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the club teaches, as the content jar says it. Everything is immutable and read once, at start.
 *
 * <p>A language is a BCP 47 tag. {@code en-GB} finds {@code en}; a language that is not there finds the fallback
 * language. Every {@link Text} says in which language it really is. No method fails for an unknown id: it answers
 * empty.
 */
@ApplicationScoped
public class Curriculum {
    private String version = "";
    private String fallback = "";
    private Map<String, Edition> editions = Map.of();

    protected Curriculum() {
    }

    /** The modules there are, in the order of the full path. */
    public List<Module> modules(String language) {
        return edition(language).modules();
    }

    /** One module with all that a learner sees of it. */
    public Optional<Module> module(String id, String language) {
        return one(modules(language), Module::id, id);
    }

    /** One exercise, of whichever module. */
    public Optional<Exercise> exercise(String id, String language) {
        List<Exercise> all = modules(language).stream().flatMap(module -> module.exercises().stream()).toList();
        return one(all, Exercise::id, id);
    }

    /** The milestones there are, in the order of the modules. */
    public List<MilestonePlan> milestones(String language) {
        return modules(language).stream().map(Module::milestone).toList();
    }

    /** The guide to a module, by the module's id. For facilitators only: the caller asks whether the viewer is one. */
    public Optional<Guide> guide(String module, String language) {
        return one(edition(language).guides(), Guide::module, module);
    }

    /** The competences and their scale. */
    public Framework framework(String language) {
        return edition(language).framework();
    }

    /** Version of the content, recorded with each answer; it changes with every published change. */
    public String version() {
        return version;
    }

    /** Reads everything, so that a broken file stops the deployment and not a learner. */
    @PostConstruct
    void read() {
        Entry programme = Bookshelf.programme();
        version = programme.word("version");
        fallback = programme.word("fallback");
        Bookshelf shelf = new Bookshelf(fallback);
        Map<String, Edition> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Entry language : programme.entries("languages")) {
            read.put(language.word("id"), new EditionReader(shelf, language.word("id")).read(programme));
        }
        if (!read.containsKey(fallback)) {
            throw programme.broken("fallback", "is not among the languages");
        }
        editions = read;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        // Nothing to do: to be told, the bean had to be made, and so everything has been read.
    }

    private Edition edition(String language) {
        return Stream.iterate(language, tag -> !tag.isEmpty(), Curriculum::wider)
                .filter(editions::containsKey).findFirst()
                .or(() -> Optional.of(fallback))
                .map(editions::get).orElseThrow();
    }

    /** The tag without its last part: {@code fa} for {@code fa-AF}, nothing for {@code fa}. */
    private static String wider(String tag) {
        return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }

    private static <T> Optional<T> one(List<T> all, Function<T, String> id, String wanted) {
        return all.stream().filter(each -> id.apply(each).equals(wanted)).findFirst();
    }
}
