package club.parcours.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a path has of a module is there, and is enough for what it asks for. */
final class ShortensWell implements Check {

    @Override
    public Stream<Finding> findings(Source source, Book book) {
        if (source.file().equals("paths.yaml")) {
            return Stream.concat(source.front().path("paths").valueStream().flatMap(path -> path.path("portions").valueStream()
                    .flatMap(portion -> portion(source, book, path, portion))), agendas(source, book));
        }
        return source.name().equals("guide") ? agendas(source, book) : Stream.empty();
    }

    /** Agendas are for paths there are. */
    private static Stream<Finding> agendas(Source source, Book book) {
        List<String> known = book.find("paths.yaml").stream().flatMap(file -> file.front().path("paths").valueStream())
                .map(path -> path.path("id").asString("")).toList();
        return source.front().path("agendas").valueStream().flatMap(agenda -> agenda.path("paths").valueStream())
                .filter(path -> !known.contains(path.asString("")))
                .map(path -> source.at(path, "there is no path " + path.asString("")));
    }

    private static Stream<Finding> portion(Source source, Book book, JsonNode path, JsonNode portion) {
        String id = portion.path("id").asString("");
        boolean on = path.path("sessions").valueStream().flatMap(JsonNode::valueStream).anyMatch(one -> one.asString("").equals(id));
        String folder = book.programme().front().path("modules").valueStream()
                .filter(module -> module.path("id").asString("").equals(id))
                .map(module -> book.fallback() + "/" + module.path("folder").asString("") + "/").findFirst().orElse("");
        if (!on || folder.isEmpty()) {
            return Stream.of(source.at(portion, id + " is not on this path"));
        }
        List<Source> there = book.all().stream().filter(file -> file.file().startsWith(folder + "exercise-")).toList();
        List<JsonNode> wanted = portion.path("exercises").valueStream().toList();
        List<Source> kept = there.stream().filter(file -> wanted.stream()
                .anyMatch(one -> one.path("id").asString("").equals(file.word("id")))).toList();
        Stream<Finding> strangers = wanted.stream().filter(one -> kept.stream()
                        .noneMatch(file -> file.word("id").equals(one.path("id").asString(""))))
                .map(one -> source.at(one, "there is no exercise " + one.path("id").asString("") + " in " + id));
        Stream<Finding> more = wanted.stream().filter(one -> one.has("aimed") || one.has("minutes")).filter(one -> kept.stream()
                        .filter(file -> file.word("id").equals(one.path("id").asString("")))
                        .anyMatch(file -> !file.word("kind").equals("worksheet")
                                || one.path("aimed").asInt(1) > file.front().path("aimed").asInt(1)))
                .map(one -> source.at(one.path(one.has("aimed") ? "aimed" : "minutes"), "only a worksheet can be shorter, and not longer"));
        return Stream.of(strangers, more, lines(source, book, folder, portion, kept)).flatMap(s -> s);
    }

    private static Stream<Finding> lines(Source source, Book book, String folder, JsonNode portion, List<Source> kept) {
        List<JsonNode> lines = book.find(folder + "milestone.md").stream()
                .flatMap(file -> file.front().path("criteria").valueStream()).toList();
        Set<String> brought = kept.stream().map(file -> file.word("entry")).collect(Collectors.toSet());
        boolean steps = kept.stream().anyMatch(file -> file.word("kind").equals("timeline"));
        return portion.path("criteria").valueStream().flatMap(one -> {
            String id = one.path("id").asString("");
            List<JsonNode> whole = lines.stream().filter(line -> line.path("id").asString("").equals(id)).toList();
            if (whole.isEmpty()) {
                return Stream.of(source.at(one, "the milestone has no line " + id));
            }
            JsonNode line = whole.get(0);
            boolean counted = line.path("measure").asString("").contains("step") ? steps
                    : line.path("of").valueStream().allMatch(kind -> brought.contains(kind.asString("")));
            boolean more = one.path("at_least").asInt(1) > line.path("at_least").asInt(1);
            Stream<Finding> idle = counted ? Stream.empty()
                    : Stream.of(source.at(one, id + " no exercise that is left brings what it counts"));
            return more ? Stream.concat(idle, Stream.of(source.at(one.path("at_least"), id + " asks for more than usual"))) : idle;
        });
    }
}
