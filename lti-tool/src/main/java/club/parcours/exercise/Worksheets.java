package club.parcours.exercise;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.Item;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.curriculum.WorksheetExercise.Filled;
import club.parcours.curriculum.WorksheetExercise.Part;
import club.parcours.curriculum.WorksheetExercise.Suggested;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Portfolio;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Filling in sheets. What is handed in lives in the portfolio; what is typed and not handed in is a draft. */
@ApplicationScoped
@Transactional
public class Worksheets {
    /** The highest number of a sheet. */
    private static final int LAST = 99;

    @Inject
    Exercises exercises;

    @Inject
    Portfolio portfolio;

    @Inject
    ToldFiles toldFiles;

    /** The sheets of an exercise: one for each subject, or those that were filled in or begun, in order. */
    List<SheetLine> sheets(Viewer viewer, WorksheetExercise exercise) {
        exercises.mustWork(viewer);
        Map<String, EntryView> entries = entries(viewer, exercise);
        Sheet draft = draft(viewer, exercise);
        List<String> names = new ArrayList<>(exercise.subjects().stream().map(Item::id).toList());
        if (names.isEmpty()) {
            for (int number = 1; number <= LAST; number++) {
                String name = String.valueOf(number);
                if (entries.containsKey(name) || begun(draft, name)) {
                    names.add(name);
                }
            }
        }
        return names.stream().map(name -> new SheetLine(name, exercise.subject(name),
                Optional.ofNullable(entries.get(name)),
                Optional.ofNullable(entries.get(name)).map(entry -> filled(exercise, entry)).orElse(List.of()),
                Optional.ofNullable(entries.get(name)).map(entry -> shown(exercise, entry)).orElse(List.of()),
                begun(draft, name))).toList();
    }

    /**
     * The exercises among these that have a sheet of which the viewer wanted to be reminded, and the day has come. In one
     * statement for each one they have touched in which that can be asked for, and none otherwise; the first may need their key.
     *
     * @param states how far the viewer is with what they have touched
     * @param today  where they are
     */
    public List<WorksheetExercise> due(Viewer viewer, List<Exercise> among, Map<String, State> states, LocalDate today) {
        return among.stream().filter(one -> states.containsKey(one.id())).filter(WorksheetExercise.class::isInstance)
                .map(WorksheetExercise.class::cast).filter(WorksheetExercise::reminds)
                .filter(exercise -> entries(viewer, exercise).values().stream().anyMatch(entry -> exercise
                        .reminder(entry.fields(), LocalDate.ofInstant(entry.writtenAt(), viewer.zone()))
                        .filter(day -> !day.isAfter(today)).isPresent())).toList();
    }

    /** What stands in one sheet: what was typed last, else what was handed in. @throws NotFound if there is no such sheet */
    Sheet typed(Viewer viewer, WorksheetExercise exercise, String sheet) {
        exercises.mustWork(viewer);
        WorksheetForm form = new WorksheetForm(exercise, sheet);
        Optional<Sheet> standing = standing(viewer, exercise, sheet);
        Sheet typed = form.own(draft(viewer, exercise));
        return (!typed.isEmpty() ? typed : standing.orElse(Sheet.EMPTY)).over(sheet + ".", standing);
    }

    /** What is handed in of one sheet. */
    Optional<Sheet> standing(Viewer viewer, WorksheetExercise exercise, String sheet) {
        return Optional.ofNullable(entries(viewer, exercise).get(sheet))
                .map(entry -> new WorksheetForm(exercise, sheet).shown(entry.fields()));
    }

    /**
     * Hands in one sheet and keeps it in the portfolio; a later one of the same name takes its place.
     *
     * @throws Invalid with all that is wrong at once, or if there is no room for another sheet
     * @throws club.parcours.kernel.Conflict if the page had not read what stands there; nothing is overwritten then
     */
    EntryView handIn(Viewer viewer, WorksheetExercise exercise, String sheet, Sheet sent) {
        exercises.mustWork(viewer);
        WorksheetForm form = new WorksheetForm(exercise, sheet);
        Map<String, List<String>> filled = form.read(sent);
        Map<String, EntryView> before = entries(viewer, exercise);
        if (!before.containsKey(sheet) && before.size() >= exercise.most()) {
            throw new Invalid(sheet + "." + exercise.parts().get(0).id(), "exercise.sheet.full", exercise.most());
        }
        sent.mustHaveRead(sheet + ".", Optional.ofNullable(before.get(sheet)).map(entry -> form.shown(entry.fields())),
                form.shown(filled));
        toldFiles.keep(viewer, exercise.id() + "/" + sheet, sheet + "." + exercise.parts().get(0).id(), form.files(sent).values());
        EntryView entry = portfolio.record(viewer, new NewEntry(exercise.section(), exercise.entry(), form.title(filled),
                Optional.empty(), Author.ME, viewer.language(),
                new Origin(Exercises.ROOM, exercise.id() + "/" + sheet), filled));
        settle(viewer.person(), exercise, Optional.of(exercises.version(viewer)),
                WorksheetForm.others(draft(viewer, exercise), sheet));
        return entry;
    }

    /**
     * Adds to a sheet that was handed in what its verbs may show, because its author says so.
     *
     * @throws NotFound if there is no such sheet, or that was not suggested
     */
    void agree(Viewer viewer, WorksheetExercise exercise, String sheet, String choice) {
        exercises.mustWork(viewer);
        EntryView entry = Optional.ofNullable(entries(viewer, exercise).get(sheet)).orElseThrow(NotFound::new);
        Part part = exercise.parts().stream().filter(one -> shown(exercise, entry, one).stream()
                .anyMatch(shown -> shown.item().id().equals(choice))).findFirst().orElseThrow(NotFound::new);
        Map<String, List<String>> fields = new LinkedHashMap<>(entry.fields());
        fields.merge(part.id(), List.of(choice), (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
        portfolio.record(viewer, new NewEntry(exercise.section(), exercise.entry(), entry.text(), Optional.empty(), Author.ME,
                entry.language(), entry.origin(), fields));
    }

    private static List<Suggested> shown(WorksheetExercise exercise, EntryView entry) {
        return exercise.parts().stream().flatMap(part -> shown(exercise, entry, part).stream()).toList();
    }

    /** As long as the part has room for it. */
    private static List<Suggested> shown(WorksheetExercise exercise, EntryView entry, Part part) {
        List<String> said = entry.fields().getOrDefault(part.id(), List.of());
        return said.size() >= part.most() ? List.of() : exercise.suggested(part, entry.fields()).stream()
                .filter(one -> one.first() && !said.contains(one.item().id())).toList();
    }

    /**
     * Says how far somebody is, after a sheet came or went.
     *
     * @param version of the edition they did it in, if it is known
     * @param rest    what is typed into other sheets
     */
    void settle(PersonId person, WorksheetExercise exercise, Optional<String> version, Sheet rest) {
        int count = portfolio.count(person, new Origin(Exercises.ROOM, exercise.id()));
        boolean enough = count >= exercise.aimed();
        if (enough) {
            exercises.give(person, exercise.id(), Sheet.EMPTY, version);
        } else {
            exercises.takeBack(person, exercise.id());
        }
        if (!rest.isEmpty() || !enough && count > 0) {
            exercises.keep(person, exercise.id(), rest);
        } else {
            exercises.dropDraft(person, exercise.id());
        }
    }

    /** Part by part; what already stands in the heading of the sheet is not said again. */
    private static List<Filled> filled(WorksheetExercise exercise, EntryView entry) {
        return exercise.filled(entry.fields()).stream()
                .filter(part -> exercise.single() || !part.written().equals(List.of(entry.text()))).toList();
    }

    private Map<String, EntryView> entries(Viewer viewer, WorksheetExercise exercise) {
        Map<String, EntryView> entries = new LinkedHashMap<>();
        portfolio.from(viewer, new Origin(Exercises.ROOM, exercise.id())).forEach(entry -> {
            String reference = entry.origin().reference();
            entries.put(reference.substring(reference.indexOf('/') + 1), entry);
        });
        return entries;
    }

    private Sheet draft(Viewer viewer, WorksheetExercise exercise) {
        return exercises.draft(viewer, exercise.id()).map(DraftView::typed).orElse(Sheet.EMPTY);
    }

    private static boolean begun(Sheet draft, String sheet) {
        return draft.fields().entrySet().stream().anyMatch(field -> field.getKey().startsWith(sheet + ".")
                && !field.getKey().endsWith(Sheet.READ)
                && field.getValue().stream().anyMatch(value -> !value.isBlank()));
    }
}
