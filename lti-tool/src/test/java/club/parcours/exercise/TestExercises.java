package club.parcours.exercise;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.kernel.Viewer;
import club.parcours.people.Courses;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.Vault;
import java.time.Clock;

/** The exercises as the server wires them, on a test database. */
public final class TestExercises {
    private TestExercises() {}

    public static Exercises on(TestDatabase database, Vault vault, Portfolio portfolio, Curriculum curriculum) {
        return on(database, vault, portfolio, curriculum, new TheCurriculum.Chosen());
    }

    /** @param courses which paths they follow */
    public static Exercises on(TestDatabase database, Vault vault, Portfolio portfolio, Curriculum curriculum,
            Courses courses) {
        Exercises exercises = new Exercises();
        exercises.drafts = new Drafts();
        exercises.drafts.entities = database.entities();
        exercises.answers = new Answers();
        exercises.answers.entities = database.entities();
        exercises.portfolio = portfolio;
        exercises.toldFiles = new ToldFiles();
        exercises.toldFiles.drafts = exercises.drafts;
        exercises.toldFiles.answers = exercises.answers;
        exercises.toldFiles.vault = vault;
        exercises.toldFiles.files = TestFiles.on(database, vault, Clock.systemUTC(), answerFiles(portfolio));
        exercises.syllabus = TheCurriculum.syllabus(curriculum, courses);
        exercises.vault = vault;
        exercises.ids = new Ids();
        exercises.clock = Clock.systemUTC();
        return exercises;
    }

    static AnswerFiles answerFiles(Portfolio portfolio) {
        AnswerFiles audience = new AnswerFiles();
        audience.evidence = TestPortfolio.evidence(portfolio);
        return audience;
    }

    /** Where files of answers stand. */
    static AnswerFiles audience(Exercises exercises) {
        AnswerFiles audience = answerFiles(exercises.portfolio);
        audience.toldFiles = exercises.toldFiles;
        audience.curriculum = TheCurriculum.asShipped();
        return audience;
    }

    /** The worksheets beside these exercises. */
    public static Worksheets worksheets(Exercises exercises) {
        Worksheets worksheets = new Worksheets();
        worksheets.exercises = exercises;
        worksheets.portfolio = exercises.portfolio;
        worksheets.toldFiles = exercises.toldFiles;
        return worksheets;
    }

    /** When somebody did what in these exercises. */
    public static Diary diary(Exercises exercises) {
        Diary diary = new Diary();
        diary.answers = exercises.answers;
        return diary;
    }

    /** Steps about to be changed, beside these exercises. */
    static StepChanges changes(Exercises exercises) {
        StepChanges changes = new StepChanges();
        changes.exercises = exercises;
        changes.portfolio = exercises.portfolio;
        changes.toldFiles = exercises.toldFiles;
        return changes;
    }

    /** Keeps what stands in a form. */
    static Unsent unsent(Exercises exercises) {
        Unsent unsent = new Unsent();
        unsent.exercises = exercises;
        unsent.changes = changes(exercises);
        unsent.forms = new Forms();
        return unsent;
    }

    /** Somebody passes on an exercise. */
    public static boolean pass(Exercises exercises, Viewer viewer, String exercise) {
        return exercises.pass(viewer, exercise).passed();
    }

    static Removals removals(Exercises exercises) {
        Removals removals = new Removals();
        removals.exercises = exercises;
        removals.worksheets = worksheets(exercises);
        removals.files = exercises.toldFiles.files;
        removals.curriculum = TheCurriculum.asShipped();
        removals.syllabus = exercises.syllabus;
        return removals;
    }
}
