package club.parcours.milestone;

import club.parcours.curriculum.Competence;
import club.parcours.curriculum.Criterion;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.MilestonePlan;
import club.parcours.curriculum.Module;
import club.parcours.curriculum.Syllabus;
import club.parcours.curriculum.Text;
import club.parcours.kernel.Viewer;
import club.parcours.web.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules can ask for, beside the lines of the curriculum, in words. */
record Offers(Curriculum curriculum, Syllabus syllabus, Messages messages) {
    /** Where rules are only counted by. */
    private static final Text UNSAID = new Text("", "");

    /** In the viewer's languages. */
    Offered to(Viewer viewer, MilestonePlan plan) {
        return of(viewer, plan, module(viewer, plan));
    }

    /** Of a module as some edition has it. */
    Offered of(Viewer viewer, Module module) {
        return of(viewer, module.milestone(), Optional.of(module));
    }

    private Offered of(Viewer viewer, MilestonePlan plan, Optional<Module> module) {
        String language = viewer.language();
        return new Offered(lines(plan, module.stream(), exercise ->
                new Text(messages.say(exercise.title().language(), "milestone.rule.extra", exercise.title().value()),
                        exercise.title().language())),
                new Text(messages.say(language, "milestone.rule.view"), language),
                asked -> new Text(claims(viewer, asked), language));
    }

    /** The module as it is where the milestone is this: for a course, on its path; for an organisation, whole. */
    private Optional<Module> module(Viewer viewer, MilestonePlan plan) {
        return curriculum.module(plan.module(), viewer)
                .map(whole -> whole.milestone().equals(plan) ? whole : syllabus.module(whole.id(), viewer));
    }

    /** Without words, to be counted by. */
    Offered unsaid(Module module) {
        return new Offered(lines(module.milestone(), Stream.of(module), any -> UNSAID), UNSAID,
                any -> UNSAID);
    }

    /** What an exercise brings can be asked for by itself where no line of the curriculum asks for just that. */
    private static List<Criterion> lines(MilestonePlan plan, Stream<Module> module, Function<Exercise, Text> words) {
        List<String> alone = plan.criteria().stream().map(Criterion::kinds).filter(kinds -> kinds.size() == 1)
                .map(kinds -> kinds.get(0)).toList();
        return Stream.concat(plan.criteria().stream().filter(one -> !one.judged()), module
                .flatMap(one -> one.exercises().stream()).filter(one -> one.records().isPresent())
                .filter(one -> !alone.contains(one.records().get())).map(one -> new Criterion(one.id(), "entries", 0, 0,
                        words.apply(one), List.of(one.records().get())))).toList();
    }

    private String claims(Viewer viewer, ClaimsAsked asked) {
        String language = viewer.language();
        String views = Stream.of(ClaimsAsked.View.values()).filter(asked.views()::contains)
                .map(view -> messages.say(language, "milestone.claims.by." + view.word()))
                .reduce((one, other) -> messages.say(language, "milestone.claims.and", one, other)).orElse("");
        if (asked.named().isEmpty()) {
            return messages.say(language, "milestone.claims.any", asked.many(), asked.level(), views);
        }
        return messages.say(language, "milestone.claims.named", asked.many(), asked.level(), views,
                curriculum.framework(viewer).competences().stream().filter(one -> asked.named().contains(one.id()))
                        .map(Competence::title).map(Text::value).collect(Collectors.joining(", ")));
    }
}
