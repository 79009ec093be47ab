package club.parcours.curriculum;

import club.parcours.curriculum.WorksheetExercise.Choice;
import club.parcours.curriculum.WorksheetExercise.Kind;
import club.parcours.curriculum.WorksheetExercise.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a worksheet of its content file; knows what the verbs and the competences are. */
final class WorksheetReader {
    private final String module;
    private final List<Choice> verbs;
    private final Framework framework;

    WorksheetReader(String module, List<Choice> verbs, Framework framework) {
        this.module = module;
        this.verbs = verbs;
        this.framework = framework;
    }

    WorksheetExercise read(Entry file) {
        List<Item> subjects = subjects(file);
        int most = subjects.isEmpty() ? file.maybeNumber("most").orElse(1) : subjects.size();
        return new WorksheetExercise(file.word("id"), module, file.word("icon"), file.text("title"),
                file.text("instruction"), file.prose("body"), file.number("minutes"), file.maybeText("notice"),
                file.maybeItems("script"), file.text("done"), file.word("section"), file.word("entry"),
                file.maybeNumber("aimed").orElse(1), most, file.maybeNumber("seconds").orElse(Exercise.SECONDS), subjects,
                file.entries("parts").stream().map(part -> part(part, subjects)).toList());
    }

    private List<Item> subjects(Entry file) {
        if (!file.has("competences")) {
            return file.maybeItems("subjects");
        }
        List<String> wanted = file.words("competences");
        return competences().stream().filter(item -> wanted.contains(item.id())).toList();
    }

    private Part part(Entry part, List<Item> subjects) {
        String type = part.word("type");
        Kind kind = switch (type) {
            case "line" -> Kind.LINE;
            case "text" -> Kind.TEXT;
            case "one", "level" -> Kind.ONE;
            default -> Kind.MANY;
        };
        List<Choice> choices = choices(type, part, subjects);
        int least = part.flag("required") ? 1 : part.maybeNumber("least").orElse(0);
        return new Part(part.word("id"), kind, part.maybeWord("icon"), part.text("label"), part.maybeText("hint"),
                kind.written() ? part.number("longest") : 0, least, part.maybeNumber("most").orElse(choices.size()),
                part.maybeNumber("from_level"), part.maybeItems("starters"), choices);
    }

    private List<Choice> choices(String type, Entry part, List<Item> subjects) {
        return switch (type) {
            case "line", "text" -> List.of();
            case "verbs" -> verbs;
            case "competences" -> competences().stream().map(WorksheetReader::forAll).toList();
            case "level" -> subjects.stream().flatMap(subject -> levels(subject.id()).stream()).toList();
            case "one", "many" -> part.entries("choices").stream()
                    .map(choice -> new Choice(choice.item(), choice.maybeWord("of"), Set.of(), choice.maybeNumber("remind"),
                            choice.flag("settles"))).toList();
            default -> throw part.broken("type", "is unknown: " + type);
        };
    }

    private List<Choice> levels(String competence) {
        List<Choice> levels = new ArrayList<>();
        framework.competences().stream().filter(one -> one.id().equals(competence)).findFirst().ifPresent(one -> {
            for (int place = 0; place < one.levels().size(); place++) {
                String id = Framework.levelId(framework.scale().get(place).number());
                levels.add(new Choice(new Item(id, Optional.empty(), one.levels().get(place)), Optional.of(competence)));
            }
        });
        return levels;
    }

    private List<Item> competences() {
        return framework.competences().stream().map(one -> new Item(one.id(), Optional.of(one.icon()), one.title())).toList();
    }

    private static Choice forAll(Item item) {
        return new Choice(item, Optional.empty());
    }
}
