package club.parcours.exercise;

import club.parcours.curriculum.Curriculum;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.portfolio.Portfolio;
import club.parcours.privacy.Vault;
import java.time.Clock;

/** The exercises as the server wires them, on a test database. */
public final class TestExercises {
    private TestExercises() {}

    public static Exercises on(TestDatabase database, Vault vault, Portfolio portfolio, Curriculum curriculum) {
        Exercises exercises = new Exercises();
        exercises.drafts = new Drafts();
        exercises.drafts.entities = database.entities();
        exercises.answers = new Answers();
        exercises.answers.entities = database.entities();
        exercises.portfolio = portfolio;
        exercises.curriculum = curriculum;
        exercises.vault = vault;
        exercises.ids = new Ids();
        exercises.clock = Clock.systemUTC();
        return exercises;
    }
}
