package club.parcours.exercise;

import club.parcours.curriculum.Exercise;
import club.parcours.curriculum.MatchExercise;
import club.parcours.curriculum.QualitiesExercise;
import club.parcours.curriculum.ReflectionExercise;
import club.parcours.curriculum.SortExercise;
import club.parcours.curriculum.Syllabus;
import club.parcours.curriculum.TimelineExercise;
import club.parcours.curriculum.WorksheetExercise;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Invalid;
import club.parcours.kernel.NotFound;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.portfolio.Author;
import club.parcours.portfolio.EntryView;
import club.parcours.portfolio.NewEntry;
import club.parcours.portfolio.Origin;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.StepView;
import club.parcours.portfolio.ToldStep;
import club.parcours.privacy.PersonSeal;
import club.parcours.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Doing exercises. Each command is one transaction with what it records in the portfolio. All of it is about the
 * viewer's own work; only {@link #states(Collection)} tells how far others are, and nothing of what they wrote.
 */
@ApplicationScoped
@Transactional
public class Exercises {
    static final String ROOM = "exercise";
    static final int LONGEST_DRAFT = 20_000;

    @Inject
    Drafts drafts;

    @Inject
    Answers answers;

    @Inject
    Portfolio portfolio;

    @Inject
    ToldFiles toldFiles;

    @Inject
    Syllabus syllabus;

    @Inject
    Vault vault;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Keeps what is typed so far, and says when it did.
     *
     * @throws NotFound if there is no such exercise, or it is a card game, which keeps each tap; Invalid if it is longer than any answer could be
     */
    public Instant saveDraft(Viewer viewer, String exercise, Sheet typed) {
        mustWork(viewer);
        Sheet all = withOtherSheets(viewer, exercise, typed);
        if (all.length() > LONGEST_DRAFT) {
            throw new Invalid("draft", "exercise.too-long", all.length(), LONGEST_DRAFT);
        }
        String sheet = typed.first(WorksheetForm.WHICH);
        toldFiles.keepForNow(viewer, sheet.isEmpty() ? exercise : exercise + "/" + sheet,
                Written.files(typed, sheet.isEmpty() ? "" : sheet + ".", EntryView.FILES).values());
        return keep(viewer.person(), exercise, all);
    }

    /** Keeps what could not be taken, so that it is still there later; one that is endless stands on the page only. */
    Optional<Instant> keepRefused(Viewer viewer, String exercise, Sheet typed) {
        mustWork(viewer);
        return Optional.of(typed).filter(sent -> !sent.isEmpty()).map(sent -> withOtherSheets(viewer, exercise, sent))
                .filter(all -> all.length() <= LONGEST_DRAFT).map(all -> keep(viewer.person(), exercise, all));
    }

    /** Of a worksheet, the draft of all its sheets; of any other exercise, what was typed. */
    private Sheet withOtherSheets(Viewer viewer, String exercise, Sheet typed) {
        Exercise known = syllabus.exercise(exercise, viewer);
        if (known instanceof SortExercise || known instanceof MatchExercise) {
            throw new NotFound();
        }
        return known instanceof WorksheetExercise worksheet ? new WorksheetForm(worksheet, typed.first(WorksheetForm.WHICH))
                .into(typed(viewer.person(), exercise), typed) : typed;
    }

    /** What the viewer typed and did not hand in. */
    public Optional<DraftView> draft(Viewer viewer, String exercise) {
        PersonSeal seal = vault.of(viewer.person());
        return drafts.one(viewer.person(), exercise).map(draft -> draft.view(seal));
    }

    /** What the viewer handed in. */
    public Optional<AnswerView> answer(Viewer viewer, String exercise) {
        PersonSeal seal = vault.of(viewer.person());
        return answers.one(viewer.person(), exercise).map(answer -> answer.view(seal));
    }

    /** The card game so far. */
    Sorting sorting(Viewer viewer, SortExercise exercise) {
        mustWork(viewer);
        return new Sorting(exercise, given(viewer.person(), exercise.id())
                .orElseGet(() -> typed(viewer.person(), exercise.id())));
    }

    /**
     * Puts a card into a box, or leaves it aside without one; kept at once, handed in with the last card, of whatever pack.
     * What was handed in stays so.
     */
    Sorting sort(Viewer viewer, SortExercise exercise, String card, Optional<String> box) {
        Sorting before = sorting(viewer, exercise);
        Sorting after = box.map(chosen -> before.choose(card, chosen)).orElseGet(() -> before.pass(card));
        if (after.over() || given(viewer.person(), exercise.id()).isPresent()) {
            give(viewer, exercise.id(), after.played());
        } else {
            keep(viewer.person(), exercise.id(), after.played());
        }
        exercise.keeping().filter(keeping -> after.over())
                .ifPresent(keeping -> portfolio.replace(viewer, after.place(), after.kept(keeping)));
        return after;
    }

    /** Adds a step to the path; the same form sent twice adds one. @param form random name of the form as it was shown */
    StepView addStep(Viewer viewer, TimelineExercise exercise, Sheet typed, UUID form) {
        mustWork(viewer);
        StepView step = portfolio.addStep(viewer, read(viewer, exercise, typed),
                new Origin(ROOM, exercise.id() + "/" + form));
        keepFiles(viewer, step);
        toldFiles.letGo(viewer, exercise.id(), List.of());
        if (portfolio.measures(viewer.person()).steps() >= exercise.stepsAimed()) {
            give(viewer, exercise.id(), Sheet.EMPTY);
        } else {
            keep(viewer.person(), exercise.id(), Sheet.EMPTY);
        }
        return step;
    }

    /** @throws club.parcours.kernel.Conflict if the step was changed after this version was read */
    StepView changeStep(Viewer viewer, TimelineExercise exercise, UUID step, int version, Sheet typed) {
        mustWork(viewer);
        StepView changed = portfolio.changeStep(viewer, step, version, read(viewer, exercise, typed));
        keepFiles(viewer, changed);
        dropDraft(viewer.person(), StepChanges.name(exercise.id(), step));
        return changed;
    }

    private void keepFiles(Viewer viewer, StepView step) {
        toldFiles.keep(viewer, step.origin().reference(), "title", step.told().files().values());
    }

    /** A step as it was typed. @throws Invalid with all that is wrong at once */
    ToldStep read(Viewer viewer, TimelineExercise exercise, Sheet typed) {
        return new StepForm(exercise, typed, Year.now(clock.withZone(viewer.zone()))).read(viewer.language());
    }

    /** Hands in an exercise that is handed in as a whole. @throws NotFound if it is of another kind; Conflict as {@link Sheet} */
    AnswerView handIn(Viewer viewer, Exercise exercise, Sheet typed) {
        if (exercise instanceof ReflectionExercise reflection) {
            return reflect(viewer, reflection, typed);
        }
        if (exercise instanceof QualitiesExercise qualities) {
            return noteQualities(viewer, qualities, typed);
        }
        throw new NotFound();
    }

    /** Hands in a reflection and keeps it in the portfolio; a later one takes its place. */
    AnswerView reflect(Viewer viewer, ReflectionExercise exercise, Sheet typed) {
        mustWork(viewer);
        Written written = Written.read(exercise, typed);
        typed.mustHaveRead("", given(viewer.person(), exercise.id()), written.sheet());
        toldFiles.keep(viewer, exercise.id(), Written.TEXT, written.files().values());
        portfolio.record(viewer, new NewEntry(exercise.section(), exercise.entry(), written.text(), Optional.empty(),
                Author.ME, viewer.language(), new Origin(ROOM, exercise.id()), written.fields()));
        return give(viewer, exercise.id(), written.sheet());
    }

    /** Notes what a partner said and keeps it in the portfolio; of earlier words only those stay that are said again. */
    AnswerView noteQualities(Viewer viewer, QualitiesExercise exercise, Sheet typed) {
        mustWork(viewer);
        HeardQualities noted = HeardQualities.read(exercise, typed);
        typed.mustHaveRead("", given(viewer.person(), exercise.id()), noted.sheet());
        toldFiles.keep(viewer, exercise.id(), HeardQualities.CHOICE, noted.files().values());
        Origin place = new Origin(ROOM, exercise.id());
        portfolio.replace(viewer, place, noted.entries(exercise.id(), viewer.language(), portfolio.from(viewer, place), ids));
        return give(viewer, exercise.id(), noted.sheet());
    }

    /** Passes on a whole exercise; what was handed in before stays. */
    AnswerView pass(Viewer viewer, String exercise) {
        mustWork(viewer);
        PersonSeal seal = vault.of(viewer.person());
        return answers.one(viewer.person(), exercise).orElseGet(() -> {
            Answer answer = new Answer(ids.next(), clock.instant(), viewer.person(), exercise)
                    .pass(version(viewer), seal, clock.instant());
            answers.add(answer);
            return answer;
        }).view(seal);
    }

    /** How far one person is with the exercises they have touched, in two statements. */
    public Map<String, State> states(PersonId person) {
        return states(List.of(person)).getOrDefault(person, Map.of());
    }

    /** How far each of them is, in two statements for all; an exercise nobody touched is not in it. */
    public Map<PersonId, Map<String, State>> states(Collection<PersonId> people) {
        Map<PersonId, Map<String, State>> states = new HashMap<>();
        if (!people.isEmpty()) {
            drafts.progress(people).forEach(one -> put(states, one, State.BEGUN));
            answers.progress(people).forEach(one -> put(states, one, one.passed() ? State.PASSED : State.DONE));
        }
        return states;
    }

    /** What somebody typed and did not hand in. */
    Sheet typed(PersonId person, String exercise) {
        PersonSeal seal = vault.of(person);
        return drafts.one(person, exercise).map(draft -> draft.view(seal).typed()).orElse(Sheet.EMPTY);
    }

    /** What somebody handed in; nothing if they passed. */
    Optional<Sheet> given(PersonId person, String exercise) {
        PersonSeal seal = vault.of(person);
        return answers.one(person, exercise).map(answer -> answer.view(seal)).filter(view -> !view.passed()).map(AnswerView::given);
    }

    /** As if it had never been handed in. */
    void takeBack(PersonId person, String exercise) {
        answers.remove(person, exercise);
    }

    void dropDraft(PersonId person, String exercise) {
        drafts.remove(person, exercise);
    }

    Instant keep(PersonId person, String exercise, Sheet typed) {
        PersonSeal seal = vault.of(person);
        Instant now = clock.instant();
        drafts.one(person, exercise).map(draft -> draft.save(typed, seal, now)).orElseGet(() -> {
            Draft draft = new Draft(ids.next(), now, person, exercise).save(typed, seal, now);
            drafts.add(draft);
            return draft;
        });
        return now;
    }

    AnswerView give(Viewer viewer, String exercise, Sheet given) {
        return give(viewer.person(), exercise, given, Optional.of(version(viewer)));
    }

    /** Of the edition the viewer's course works on. */
    String version(Viewer viewer) {
        return syllabus.version(viewer);
    }

    /** @param version of the edition in which they did; where nobody says so, the one of before, else that of today */
    AnswerView give(PersonId person, String exercise, Sheet given, Optional<String> version) {
        PersonSeal seal = vault.of(person);
        Instant now = clock.instant();
        drafts.remove(person, exercise);
        return answers.one(person, exercise)
                .map(answer -> answer.give(given, version.orElse(answer.contentVersion()), seal, now))
                .orElseGet(() -> {
                    Answer answer = new Answer(ids.next(), now, person, exercise)
                            .give(given, version.orElseGet(syllabus::version), seal, now);
                    answers.add(answer);
                    return answer;
                }).view(seal);
    }

    private static void put(Map<PersonId, Map<String, State>> states, Progress one, State state) {
        states.computeIfAbsent(one.person(), person -> new HashMap<>()).put(one.exercise(), state);
    }

    /** @throws club.parcours.kernel.Forbidden for who has no work of their own here */
    void mustWork(Viewer viewer) {
        viewer.mustTakePart();
    }
}
