package club.parcours.curriculum;

import club.parcours.curriculum.WorksheetExercise.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the whole curriculum in one language, or in one with another beside it. */
final class WordingReader {
    private final Bookshelf shelf;
    private final String language;
    private final Optional<String> second;
    private final Set<String> twinned = new HashSet<>();
    /** Whether the sentences of the levels have twins, which exercises show as theirs. */
    private boolean levelsTwinned;

    WordingReader(Bookshelf shelf, String language, Optional<String> second) {
        this.shelf = shelf;
        this.language = language;
        this.second = second;
    }

    Wording read(Entry programme) {
        List<Choice> verbs = shelf.open("verbs.yaml", language, second).entries("verbs").stream().map(WordingReader::verb).toList();
        List<Entry> entries = programme.entries("modules");
        Entry paths = shelf.open("paths.yaml", language, second);
        List<Guide.Agenda> shared = paths.has("agendas") ? agendas(paths) : List.of(); // not in editions of before
        Framework framework = framework();
        return new Wording(
                entries.stream().map(entry -> module(entry, verbs, framework)).toList(),
                entries.stream().map(module -> guide(module, shared)).toList(),
                framework, paths.entries("paths").stream().map(WordingReader::path).toList(),
                survey(shelf.open("survey.yaml", language, second)),
                entries.stream().flatMap(this::sidelights).toList(), Set.copyOf(twinned));
    }

    private static Survey survey(Entry file) {
        return new Survey(file.text("title"), file.text("text"), file.items("questions"), file.items("choices"),
                file.maybeItems("earlier"), file.text("done"));
    }

    private static CoursePath path(Entry entry) {
        boolean professionals = entry.word("audience").equals("professionals");
        return new CoursePath(entry.word("id"), entry.word("icon"), entry.text("title"), entry.text("text"), professionals,
                entry.maybeWord("address").map("vous"::equals).orElse(professionals), entry.rows("sessions"),
                entry.has("complete") ? Optional.of(completion(entry.within("complete"))) : Optional.empty(),
                entry.has("portions") ? entry.entries("portions").stream().map(WordingReader::portion).toList() : List.of());
    }

    private static CoursePath.Completion completion(Entry entry) {
        return new CoursePath.Completion(entry.number("milestones"), Set.copyOf(entry.words("with")));
    }

    private static Portion portion(Entry entry) {
        return new Portion(entry.word("id"), entry.number("minutes_live"), entry.maybeText("title"), entry.maybeText("promise"),
                entry.has("text") ? Optional.of(entry.prose("text")) : Optional.empty(),
                entry.has("objectives") ? entry.texts("objectives") : List.of(), entry.maybeText("label"),
                entry.maybeText("reached"), entry.entries("exercises").stream().map(one -> new Portion.Task(one.word("id"),
                        one.maybeNumber("aimed"), one.maybeNumber("minutes"), one.maybeText("title"), one.maybeText("instruction"),
                        one.maybeText("done"))).toList(),
                entry.entries("criteria").stream().map(one -> new Portion.Line(one.word("id"), one.maybeNumber("at_least"),
                        one.maybeText("label"))).toList());
    }

    private static Choice verb(Entry verb) {
        return new Choice(verb.item(), Optional.empty(), verb.has("competences") ? Set.copyOf(verb.words("competences")) : Set.of());
    }

    private Module module(Entry entry, List<Choice> verbs, Framework framework) {
        String id = entry.word("id");
        Entry file = part(entry, "module");
        ExerciseReader reader = new ExerciseReader(id, verbs, framework);
        return new Module(id, entry.number("order"), file.word("icon"), file.text("title"), file.text("promise"),
                file.texts("objectives"), file.prose("body"), file.number("minutes_alone"), file.number("minutes_live"),
                file.words("exercises").stream().map(name -> reader.read(part(entry, name))).toList(),
                card(id, part(entry, "card")), milestone(id, part(entry, "milestone")),
                forum(id, part(entry, "forum")));
    }

    private Entry part(Entry module, String name) {
        Entry file = shelf.open(module.word("folder") + "/" + name + ".md", language, second);
        if (file.flag(Twins.MARK) || levelsTwinned && asksForLevels(file)) {
            twinned.add(module.word("id"));
            twinned.add(file.word("id"));
        }
        return file;
    }

    private static boolean asksForLevels(Entry file) {
        return file.has("parts") && file.entries("parts").stream().anyMatch(part -> part.word("type").equals("level"));
    }

    private Stream<Sidelight> sidelights(Entry module) {
        return part(module, "module").words("exercises").stream().flatMap(name -> Sidelight.of(part(module, name)).stream());
    }

    private InformationCard card(String module, Entry file) {
        Optional<Text> note = file.flag("to_check") ? Optional.of(file.text("check_note")) : Optional.empty();
        return new InformationCard(file.word("id"), module, file.word("icon"), file.text("title"), file.prose("body"),
                file.items("tips"), file.date("valid_as_of"), file.date("review_by"), file.text("source_name"),
                file.address("source_url"), note);
    }

    private MilestonePlan milestone(String module, Entry file) {
        try {
            return new MilestonePlan(file.word("id"), module, file.word("icon"), file.number("points"),
                    file.text("title"), file.text("reached"),
                    file.entries("criteria").stream().map(WordingReader::criterion).toList());
        } catch (IllegalArgumentException contradiction) {
            throw new BrokenContent(file.file(), String.valueOf(contradiction.getMessage()), contradiction);
        }
    }

    private static Criterion criterion(Entry entry) {
        return new Criterion(entry.word("id"), entry.word("measure"), entry.number("at_least"), entry.number("points"),
                entry.text("label"), entry.has("of") ? entry.words("of") : List.of(),
                entry.has("choices") ? entry.words("choices") : List.of());
    }

    private ForumPrompt forum(String module, Entry file) {
        return new ForumPrompt(file.word("id"), module, file.text("title"), file.text("prompt"), file.prose("body"));
    }

    /** @param shared the agendas on site for guides that have none of their own */
    private Guide guide(Entry module, List<Guide.Agenda> shared) {
        Entry file = part(module, "guide");
        List<Guide.Agenda> own = agendas(file);
        Stream<Guide.Agenda> more = own.stream().anyMatch(Guide.Agenda::onSite) ? Stream.empty() : shared.stream();
        return new Guide(file.word("id"), module.word("id"), file.text("title"), file.prose("body"), file.items("cautions"),
                file.maybeItems("prompts"), onScreen(file), file.maybeItems("pictures"), Stream.concat(own.stream(), more).toList(),
                checks(module));
    }

    private static List<String> onScreen(Entry guide) {
        return guide.has("prompts") ? guide.entries("prompts").stream().filter(one -> one.flag("on_screen")).map(one -> one.word("id")).toList()
                : List.of();
    }

    private List<Guide.Check> checks(Entry module) {
        Entry words = part(module, "module");
        Stream<Guide.Check> exercises = words.words("exercises").stream().flatMap(name -> check("exercises/", part(module, name)));
        return Stream.of(check("modules/", words), check("cards/", part(module, "card")), exercises,
                check("guide/" + module.word("id"), words, part(module, "guide"))).flatMap(s -> s).toList();
    }

    private static Stream<Guide.Check> check(String room, Entry file) {
        return check(room + file.word("id"), file, file);
    }

    /** @param pictured which has an icon, as guides have none */
    private static Stream<Guide.Check> check(String path, Entry pictured, Entry file) {
        return file.flag("to_check") ? Stream.of(new Guide.Check(path, pictured.word("icon"), file.text("title"),
                file.text("check_note"))) : Stream.empty();
    }

    private static List<Guide.Agenda> agendas(Entry file) {
        return file.entries("agendas").stream().map(WordingReader::agenda).toList();
    }

    private static Guide.Agenda agenda(Entry entry) {
        return new Guide.Agenda(entry.word("id"), entry.word("icon"), entry.text("title"),
                Guide.Unit.valueOf(entry.word("unit").toUpperCase(Locale.ROOT)), entry.number("length"),
                entry.has("paths") ? entry.words("paths") : List.of(), entry.flag("on_site"),
                entry.entries("moments").stream().map(WordingReader::moment).toList());
    }

    private static Guide.Moment moment(Entry entry) {
        return new Guide.Moment(entry.word("id"), entry.number("start"), entry.text("title"), entry.text("say"),
                entry.maybeText("watch"), entry.maybeText("if"));
    }

    private Framework framework() {
        Entry file = shelf.open("competences.yaml", language, second);
        levelsTwinned = file.flag(Twins.MARK);
        return new Framework(file.word("id"), file.word("version"),
                file.entries("scale").stream().map(level -> new Framework.Level(
                        level.number("number"), level.text("label"), level.text("evidence"), rule(level))).toList(),
                file.entries("competences").stream().map(competence -> new Competence(competence.word("id"),
                        competence.word("icon"), competence.words("key_competences"), competence.words("poles"),
                        competence.words("groups"), competence.text("title"), competence.texts("levels"))).toList(),
                file.words("story_entries"), file.words("confirmed_by"), file.items("contexts"),
                file.entries("questions").stream().map(WordingReader::question).toList(),
                file.entries("neighbours").stream().map(WordingReader::neighbour).toList());
    }

    private static Framework.Rule rule(Entry level) {
        return new Framework.Rule(level.number("examples"), level.number("stories"), level.number("places"),
                level.number("confirmed"));
    }

    private static Framework.Question question(Entry entry) {
        return new Framework.Question(entry.item(), entry.entries("choices").stream()
                .map(choice -> new Framework.Answer(choice.item(), choice.flag("confirms"))).toList());
    }

    private static Framework.Neighbour neighbour(Entry entry) {
        return new Framework.Neighbour(entry.word("id"), entry.word("version"), entry.text("title"),
                entry.entries("terms").stream().map(term -> new Framework.Term(term.word("id"), term.text("label"),
                        term.has("became") ? term.words("became") : List.of())).toList());
    }
}
