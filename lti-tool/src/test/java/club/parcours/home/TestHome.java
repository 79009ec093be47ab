package club.parcours.home;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.exercise.TestExercises;
import club.parcours.feedback.TestFeedback;
import club.parcours.gradebook.Gradebook;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.MasterKey;
import club.parcours.milestone.TestMilestones;
import club.parcours.people.Courses;
import club.parcours.place.TestPlaces;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.TestVault;
import club.parcours.privacy.Vault;
import java.time.Clock;

/** What a learner's first page is read by, as the server wires it, on a test database. */
public final class TestHome {
    private TestHome() {}

    public static Home on(TestDatabase database, MasterKey master, Clock clock, Courses courses) {
        return on(database, master, clock, courses, TheCurriculum.asShipped());
    }

    /** @param curriculum with the editions there are */
    public static Home on(TestDatabase database, MasterKey master, Clock clock, Courses courses, Curriculum curriculum) {
        Vault vault = TestVault.on(database, master);
        Facts<PortfolioChanged> changed = new Facts<>();
        Portfolio portfolio = TestPortfolio.on(database, vault, changed, new Facts<>());
        Home home = new Home();
        home.curriculum = curriculum;
        home.syllabus = TheCurriculum.syllabus(curriculum, courses);
        home.exercises = TestExercises.on(database, vault, portfolio, curriculum);
        home.worksheets = TestExercises.worksheets(home.exercises);
        home.milestones = TestMilestones.on(database, portfolio, curriculum, new Gradebook(), changed, new Facts<>());
        home.places = TestPlaces.on(database, clock);
        home.feedback = TestFeedback.on(database, vault, curriculum, courses, clock);
        home.surveys = TestFeedback.surveys(database, curriculum, clock);
        home.clock = clock;
        return home;
    }
}
