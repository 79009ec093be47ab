package club.parcours.document;

import club.parcours.competence.ClaimView;
import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Text;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.PortfolioView;
import club.parcours.portfolio.StepView;
import club.parcours.portfolio.ToldStep;
import club.parcours.portfolio.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines a portfolio has for a CV. Nothing about where somebody comes from is made up; no date but a year they gave. */
final class CvOffers {
    private static final Set<String> TAGGED = Set.of("story", "engagement", "object");
    private static final Map<String, Block> KINDS = Map.of("study", Block.TRAINING, "volunteering", Block.VOLUNTEERING);

    /** Answers about a language that no CV needs. */
    private static final Set<String> UNSAID = Set.of("unknown", "not-yet", "unwritten");

    /** Says why somebody is here, which nobody has to: it stands on a CV only by its owner's own hand. */
    private static final String MIGRATION = "migration";

    private final PortfolioView portfolio;
    private final List<ClaimView> claims;
    private final Lexicon lexicon;

    /** @param claims what their owner says they can do, of the framework as it is now */
    CvOffers(PortfolioView portfolio, List<ClaimView> claims, Lexicon lexicon) {
        this.portfolio = portfolio;
        this.claims = claims;
        this.lexicon = lexicon;
    }

    List<Offer> all() {
        List<Offer> lines = new ArrayList<>(written());
        lines.addAll(competences());
        steps().forEach(lines::add);
        portfolio.entries("engagement").forEach(entry -> lines.add(engagement(entry)));
        facts().forEach(lines::add);
        portfolio.entries("language").forEach(entry -> lines.add(language(entry)));
        return lines.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    /** The sheet of lines for a CV: written for it, and so on it from the beginning. */
    private List<Offer> written() {
        List<Offer> lines = new ArrayList<>();
        for (EntryView sheet : portfolio.entries("cv-lines")) {
            add(lines, sheet, "title", Block.HEADLINE);
            add(lines, sheet, "experience", Block.EXPERIENCE);
            add(lines, sheet, "facts", Block.FACTS);
            add(lines, sheet, "training", Block.TRAINING);
            add(lines, sheet, "languages", Block.LANGUAGES);
            add(lines, sheet, "interests", Block.INTERESTS);
        }
        return lines;
    }

    /** A line is known by its words, so that another one written above it does not take over what was chosen for it. */
    private static void add(List<Offer> lines, EntryView sheet, String part, Block block) {
        for (String line : new LinkedHashSet<>(Lexicon.written(sheet, part))) {
            lines.add(new Offer("cv/" + part + "/" + Integer.toHexString(line.hashCode()), block, line, sheet.language(), true,
                    false));
        }
    }

    private List<Offer> competences() {
        Set<String> chosen = portfolio.entries("cv-lines").stream()
                .flatMap(sheet -> lexicon.ids(sheet, "competences").stream()).collect(Collectors.toSet());
        Map<String, Boolean> named = portfolio.entries().stream()
                .flatMap(entry -> competences(entry).stream().map(id -> Map.entry(id, entry.shared())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Boolean::logicalOr));
        return lexicon.competences().stream()
                .filter(one -> chosen.contains(one.id()) || named.containsKey(one.id()) || claim(one).isPresent())
                .map(one -> competence(one, chosen.contains(one.id()), named.getOrDefault(one.id(), false))).toList();
    }

    /**
     * Its name, and after it what its owner says they do, once they show that: a line can stand on a CV for another reason,
     * and would bring along what is private. Never a number, and nothing of what others say.
     */
    private Offer competence(Competence one, boolean chosen, boolean named) {
        Optional<ClaimView> said = claim(one).filter(claim -> claim.visibility() != Visibility.ME);
        String does = said.map(claim -> one.level(claim.selfLevel()).value()).orElse("");
        boolean shared = named || said.isPresent();
        return new Offer("competence/" + one.id(), Block.COMPETENCES, one.title().value() + colon(does),
                one.title().language(), chosen || shared, !chosen && !shared, List.of(one.id()), List.of());
    }

    private Optional<ClaimView> claim(Competence one) {
        return claims.stream().filter(claim -> claim.competence().equals(one.id())).findFirst();
    }

    /** The competences an entry speaks for: those it names, and those it was said to show. */
    private List<String> competences(EntryView entry) {
        List<String> named = switch (entry.kind()) {
            case "level", "home-level" -> List.of(Lexicon.sheet(entry));
            default -> TAGGED.contains(entry.kind()) ? lexicon.ids(entry, "competences") : List.of();
        };
        return Stream.concat(named.stream(), claims.stream().filter(claim -> claim.evidence().stream()
                .anyMatch(proof -> proof.entry().id().equals(entry.id()))).map(ClaimView::competence)).distinct().toList();
    }

    /** The latest step first: that is how the path is told, and how a CV is read. */
    private Stream<Offer> steps() {
        List<StepView> path = portfolio.steps();
        return Stream.iterate(path.size() - 1, place -> place >= 0, place -> place - 1).map(path::get).map(this::step);
    }

    /**
     * A step that is told by voice or shown in a photo has no words of its own. Somebody who reads a CV hears nothing: with
     * a year, a place or verbs it is offered by the name of its kind, for its owner to write better; without, it is left out.
     */
    private Offer step(StepView step) {
        ToldStep told = step.told();
        String when = told.when().year().map(year -> " (" + year + ")").orElse("");
        String where = told.place().map(place -> ", " + place).orElse("");
        String did = String.join(", ", lexicon.verbs(told.verbs()));
        Optional<Text> named = Optional.of(told.title()).filter(title -> !title.isEmpty())
                .map(title -> new Text(title, told.language()))
                .or(() -> lexicon.kind(told.kind()).filter(kind -> !(where + when + did).isEmpty()));
        return new Offer("step/" + step.id(), KINDS.getOrDefault(told.kind(), Block.EXPERIENCE),
                named.map(name -> name.value() + where + when + colon(did)).orElse(""),
                named.map(Text::language).orElse(told.language()),
                told.shared() && !told.title().isEmpty() && !told.kind().equals(MIGRATION), !told.shared());
    }

    private Offer engagement(EntryView entry) {
        String place = join(", ", Lexicon.written(entry, "role"), lexicon.chosen(entry, "place"));
        String rhythm = join(", ", lexicon.chosen(entry, "rhythm"), Lexicon.written(entry, "how-long"));
        return offer(entry, "", Block.VOLUNTEERING, place + (rhythm.isEmpty() ? "" : " (" + rhythm + ")")
                + colon(String.join(", ", lexicon.chosen(entry, "verbs"))));
    }

    /** What came of it, in stories and elsewhere: the lines that show a competence. */
    private Stream<Offer> facts() {
        return portfolio.entries().stream().map(entry -> switch (entry.kind()) {
            case "story" -> offer(entry, "/result", Block.FACTS, join(" ", Lexicon.written(entry, "result"), Lexicon.written(entry, "number")));
            case "engagement" -> offer(entry, "/changed", Block.FACTS, join(" ", Lexicon.written(entry, "changed")));
            case "object" -> offer(entry, "", Block.FACTS, join(" ", Lexicon.written(entry, "what"))
                    + colon(String.join(", ", lexicon.chosen(entry, "verbs"))));
            case "level", "home-level" -> offer(entry, "/example", Block.FACTS, join(" ", Lexicon.written(entry, "example")));
            case "hidden-skills" -> offer(entry, "/words", Block.FACTS,
                    join(", ", lexicon.chosen(entry, "words"), Lexicon.written(entry, "other")));
            default -> offer(entry, "", Block.FACTS, "");
        }).filter(line -> !line.text().isEmpty());
    }

    private Offer language(EntryView entry) {
        String skills = Stream.of("understand", "speak", "read", "write")
                .filter(part -> lexicon.ids(entry, part).stream().noneMatch(UNSAID::contains))
                .flatMap(part -> lexicon.chosen(entry, part).stream().map(how -> lexicon.labelled(part, how)))
                .collect(Collectors.joining(", "));
        return offer(entry, "", Block.LANGUAGES, join(" ", Lexicon.written(entry, "name"))
                + (skills.isEmpty() ? "" : " (" + skills + ")"));
    }

    private Offer offer(EntryView entry, String part, Block block, String text) {
        return new Offer("entry/" + entry.id() + part, block, text, entry.language(), entry.shared(), !entry.shared())
                .speakingFor(competences(entry));
    }

    private String colon(String words) {
        if (words.isEmpty()) {
            return "";
        }
        return (lexicon.language().equals("fr") ? "\u00a0: " : ": ") + words;
    }

    @SafeVarargs
    private static String join(String between, List<String>... words) {
        return Stream.of(words).flatMap(List::stream).collect(Collectors.joining(between));
    }
}
