package club.parcours.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the settings say of each other, and of other files, is true. */
final class HangsTogether implements Check {
    private static final Set<String> PARTS = Set.of("module", "card", "guide", "milestone", "forum");
    /** The levels build on the stories, the plan on the levels. */
    private static final Map<String, String> AFTER = Map.of("M7", "M3", "M10", "M7");
    private static final int SLOW_WORDS_PER_MINUTE = 60;

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        if (source.file().equals("programme.yaml")) {
            return programme(source, book);
        }
        if (source.file().equals("paths.yaml")) {
            return Stream.of(paths(source, book), agendas(source), completions(source, book)).flatMap(found -> found);
        }
        if (!book.isOriginal(source) || source.language().isEmpty() || source.isBesideModules()) {
            return Stream.empty();
        }
        if (source.name().startsWith("exercise-")) {
            return Stream.of(listed(source, book), boxes(source), readingTime(source), facts(source, book), sources(source), leads(source), retells(source, book))
                    .flatMap(s -> s);
        }
        return switch (source.name()) {
            case "module" -> minutes(source, book);
            case "milestone" -> Stream.concat(points(source), counted(source, book));
            case "guide" -> agendas(source);
            case "card" -> dates(source);
            case "forum" -> Stream.empty();
            default -> Stream.of(source.atLine(1, "nobody reads a file of this name"));
        };
    }

    private Stream<Finding> programme(Source source, Book book) {
        Stream<Finding> folders = source.front().path("modules").valueStream()
                .flatMap(module -> PARTS.stream().sorted()
                        .map(part -> book.fallback() + "/" + module.path("folder").asString("") + "/" + part + ".md")
                        .filter(file -> book.find(file).isEmpty())
                        .map(file -> source.at(module.path("folder"), file + " is missing")));
        Stream<Finding> languages = source.front().path("languages").valueStream()
                .filter(entry -> !book.hasFolder(entry.path("id").asString("")))
                .map(entry -> source.at(entry, "there is no folder for this language"));
        Stream<Finding> strangers = book.all().stream().map(Source::language).filter(id -> !id.isEmpty()).distinct()
                .filter(id -> book.language(id).findAny().isEmpty())
                .map(id -> source.at(source.front().path("languages"), "the language folder " + id + " is not listed"));
        return Stream.of(folders, languages, strangers).flatMap(s -> s);
    }

    /** A path has modules of the book, each once, and what builds on another comes after it. */
    private static Stream<Finding> paths(Source source, Book book) {
        List<String> modules = book.programme().front().path("modules").valueStream()
                .map(module -> module.path("id").asString("")).toList();
        return source.front().path("paths").valueStream().flatMap(path -> {
            Set<String> before = new LinkedHashSet<>();
            return path.path("sessions").valueStream().flatMap(JsonNode::valueStream).flatMap(one -> {
                String module = one.asString("");
                boolean known = modules.contains(module) && before.add(module);
                boolean early = modules.contains(module) && before.stream()
                        .anyMatch(other -> AFTER.getOrDefault(other, "").equals(module));
                return Stream.of(known ? "" : "is not in the book, or stands twice on this path",
                                early ? "comes too late: something before it builds on it" : "")
                        .filter(wrong -> !wrong.isEmpty()).map(wrong -> source.at(one, module + " " + wrong));
            });
        });
    }

    /** What is enough of a path is on it. */
    private static Stream<Finding> completions(Source source, Book book) {
        return source.front().path("paths").valueStream().filter(path -> path.has("complete")).flatMap(path -> {
            List<String> milestones = path.path("sessions").valueStream().flatMap(JsonNode::valueStream)
                    .flatMap(module -> milestone(module.asString(""), book)).toList();
            JsonNode many = path.path("complete").path("milestones");
            Stream<Finding> elsewhere = path.path("complete").path("with").valueStream()
                    .filter(one -> !milestones.contains(one.asString("")))
                    .map(one -> source.at(one, "no module of this path has the milestone " + one.asString("")));
            return many.asInt(0) <= milestones.size() ? elsewhere : Stream.concat(elsewhere,
                    Stream.of(source.at(many, "this path has " + milestones.size() + " milestones")));
        });
    }

    private static Stream<String> milestone(String id, Book book) {
        return book.programme().front().path("modules").valueStream().filter(module -> module.path("id").asString("").equals(id))
                .flatMap(module -> book.find(book.fallback() + "/" + module.path("folder").asString("") + "/milestone.md").stream())
                .map(file -> file.word("id"));
    }

    private Stream<Finding> listed(Source source, Book book) {
        String module = source.file().replaceAll("[^/]+$", "module.md");
        boolean known = book.find(module).stream().flatMap(file -> file.front().path("exercises").valueStream())
                .anyMatch(name -> name.asString("").equals(source.name()));
        return known ? Stream.empty() : Stream.of(source.atLine(1, module + " does not list this exercise"));
    }

    private Stream<Finding> boxes(Source source) {
        Set<String> known = source.front().path("boxes").valueStream().map(box -> box.path("id").asString(""))
                .collect(Collectors.toSet());
        return Stream.concat(source.front().path("cards").valueStream().flatMap(card -> card.path("boxes").valueStream()),
                        Stream.of(source.front().path("keeps")).filter(JsonNode::isString))
                .filter(box -> !known.contains(box.asString("")))
                .map(box -> source.at(box, "there is no box " + box.asString("")));
    }

    private Stream<Finding> facts(Source source, Book book) {
        JsonNode card = source.front().path("facts");
        return card.isMissingNode() || book.all().stream().anyMatch(other -> other.name().equals("card")
                && other.word("id").equals(card.asString(""))) ? Stream.empty()
                : Stream.of(source.at(card, "there is no card " + card.asString("")));
    }

    /** A source is shown with the date of the facts. */
    private static Stream<Finding> sources(Source source) {
        return source.front().path("cards").valueStream().map(card -> card.path("source_url"))
                .filter(address -> !address.isMissingNode() && source.word("facts").isEmpty())
                .map(address -> source.at(address, "a source needs the date of its facts: name an information card with 'facts'"));
    }

    /** Leads lead from answers there are to choices there are. */
    private static Stream<Finding> leads(Source source) {
        Set<String> known = source.front().path("parts").valueStream().flatMap(part -> part.path("choices").valueStream()
                        .map(choice -> part.path("id").asString("") + "/" + choice.path("id").asString("")))
                .collect(Collectors.toSet());
        String to = source.word("leads_to");
        return source.front().path("leads").valueStream().flatMap(lead -> Stream.concat(
                known.contains(to + "/" + lead.path("choice").asString("")) ? Stream.empty()
                        : Stream.of(source.at(lead.path("choice"), to + " has no choice " + lead.path("choice").asString(""))),
                lead.path("when").propertyStream().flatMap(asked -> asked.getValue().valueStream()
                        .filter(one -> !known.contains(asked.getKey() + "/" + one.asString("")))
                        .map(one -> source.at(one, asked.getKey() + " has no choice " + one.asString(""))))));
    }

    /** A part begins with what is told in some exercise. */
    private static Stream<Finding> retells(Source source, Book book) {
        JsonNode part = source.front().path("retells");
        Stream<Finding> strange = part.isMissingNode() || hasPart(source, part.asString("")) ? Stream.empty()
                : Stream.of(source.at(part, "there is no part " + part.asString("")));
        return Stream.concat(strange, source.front().path("retells_from").propertyStream().filter(from -> !from.getKey().equals("step"))
                .flatMap(from -> {
                    List<Source> told = book.all().stream().filter(other -> book.isOriginal(other)
                            && other.word("entry").equals(from.getKey())).toList();
                    return told.isEmpty() ? Stream.of(source.at(from.getValue(), "no exercise brings the entry " + from.getKey()))
                            : Stream.concat(from.getValue().valueStream()
                                    .filter(one -> told.stream().noneMatch(other -> hasPart(other, one.asString(""))))
                                    .map(one -> source.at(one, from.getKey() + " has no part " + one.asString(""))),
                            told.stream().filter(other -> hasPart(source, part.asString("")) && longest(other, from.getValue()) > longest(source, part))
                                    .map(other -> source.at(from.getValue(), "may be longer than " + part.asString("") + " takes")).limit(1));
                }));
    }

    /** How many signs these parts, or this one, may have together. */
    private static int longest(Source exercise, JsonNode parts) {
        List<String> wanted = parts.isArray() ? parts.valueStream().map(one -> one.asString("")).toList() : List.of(parts.asString(""));
        return exercise.word("kind").equals("reflection") ? exercise.front().path("longest").asInt(0)
                : exercise.front().path("parts").valueStream().filter(one -> wanted.contains(one.path("id").asString("")))
                        .mapToInt(one -> one.path("longest").asInt(0)).sum();
    }

    private static boolean hasPart(Source exercise, String part) {
        return exercise.word("kind").equals("reflection") ? part.equals("text")
                : exercise.front().path("parts").valueStream().anyMatch(one -> one.path("id").asString("").equals(part));
    }

    /** A milestone counts what an exercise of its own module brings into the portfolio, and choices there are. */
    private Stream<Finding> counted(Source source, Book book) {
        Set<String> known = book.find("competences.yaml").stream().flatMap(file -> file.ids()).map(id -> id.asString(""))
                .collect(Collectors.toSet());
        Stream<Finding> strangers = source.front().path("criteria").valueStream().flatMap(one -> one.path("choices").valueStream())
                .filter(choice -> !known.contains(choice.asString("")))
                .map(choice -> source.at(choice, "there is no competence " + choice.asString("")));
        return Stream.concat(strangers, brought(source, book));
    }

    private static Stream<Finding> brought(Source source, Book book) {
        String folder = source.file().replaceAll("[^/]+$", "");
        Set<String> brought = book.all().stream().filter(other -> other.file().startsWith(folder + "exercise-"))
                .map(other -> other.word("entry")).collect(Collectors.toSet());
        return source.front().path("criteria").valueStream().flatMap(one -> one.path("of").valueStream())
                .filter(kind -> !brought.contains(kind.asString("")))
                .map(kind -> source.at(kind, "no exercise of this module brings the entry " + kind.asString("")));
    }

    private Stream<Finding> readingTime(Source source) {
        long words = source.strings().mapToLong(text -> text.asString().split("\\s+").length).sum()
                + source.body().split("\\s+").length - SaysItPlainly.words(source);
        JsonNode minutes = source.front().path("minutes");
        return words / SLOW_WORDS_PER_MINUTE <= minutes.asInt(0) ? Stream.empty()
                : Stream.of(source.at(minutes, words + " words cannot be read in " + minutes.asInt(0) + " minutes"));
    }

    private Stream<Finding> minutes(Source source, Book book) {
        JsonNode alone = source.front().path("minutes_alone");
        int sum = source.front().path("exercises").valueStream()
                .map(name -> source.file().replaceAll("[^/]+$", name.asString("") + ".md"))
                .flatMap(file -> book.find(file).stream())
                .mapToInt(exercise -> exercise.front().path("minutes").asInt(0)).sum();
        Stream<Finding> time = sum == alone.asInt(0) ? Stream.empty()
                : Stream.of(source.at(alone, "the exercises take " + sum + " minutes together"));
        Stream<Finding> missing = source.front().path("exercises").valueStream()
                .filter(name -> book.find(source.file().replaceAll("[^/]+$", name.asString("") + ".md")).isEmpty())
                .map(name -> source.at(name, "there is no file " + name.asString("") + ".md"));
        return Stream.concat(time, missing);
    }

    private Stream<Finding> points(Source source) {
        JsonNode points = source.front().path("points");
        int sum = source.front().path("criteria").valueStream().mapToInt(one -> one.path("points").asInt(0)).sum();
        return sum == points.asInt(0) ? Stream.empty()
                : Stream.of(source.at(points, "the criteria bring " + sum + " points together"));
    }

    private Stream<Finding> agendas(Source source) {
        return source.front().path("agendas").valueStream().flatMap(agenda -> {
            int[] last = {-1};
            return agenda.path("moments").valueStream().map(moment -> moment.path("start")).filter(start -> {
                boolean late = start.asInt(0) <= last[0] || start.asInt(0) > agenda.path("length").asInt(0);
                last[0] = start.asInt(0);
                return late;
            }).map(start -> source.at(start, "the moments of an agenda follow each other and end with it"));
        });
    }

    private Stream<Finding> dates(Source source) {
        JsonNode review = source.front().path("review_by");
        return review.asString("").compareTo(source.word("valid_as_of")) > 0 ? Stream.empty()
                : Stream.of(source.at(review, "the review comes after the day on which the facts were true"));
    }
}
