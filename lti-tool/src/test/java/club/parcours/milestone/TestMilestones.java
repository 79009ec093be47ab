package club.parcours.milestone;

import club.parcours.competence.TestCompetences;
import club.parcours.competence.ThreeViews;
import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.Files;
import club.parcours.gradebook.Gradebook;
import club.parcours.house.Facts;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.kernel.PersonId;
import club.parcours.kernel.Viewer;
import club.parcours.outbox.TestOutbox;
import club.parcours.people.Courses;
import club.parcours.people.People;
import club.parcours.portfolio.Portfolio;
import club.parcours.portfolio.PortfolioChanged;
import club.parcours.portfolio.TestPortfolio;
import club.parcours.privacy.AuditTrail;
import club.parcours.privacy.Vault;
import club.parcours.web.TestMessages;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The milestones as the server wires them, on a test database, listening to a portfolio. */
public final class TestMilestones {
    private TestMilestones() {}

    public static Milestones on(TestDatabase database, Portfolio portfolio, Curriculum curriculum, Gradebook gradebook,
            Facts<PortfolioChanged> changed, Facts<MilestoneReached> reached) {
        return on(database, portfolio, curriculum, gradebook, changed, reached, new TheCurriculum.Chosen());
    }

    /** @param courses which paths they follow */
    public static Milestones on(TestDatabase database, Portfolio portfolio, Curriculum curriculum, Gradebook gradebook,
            Facts<PortfolioChanged> changed, Facts<MilestoneReached> reached, Courses courses) {
        Milestones milestones = new Milestones();
        milestones.assessments = new Assessments();
        milestones.assessments.entities = database.entities();
        milestones.portfolio = portfolio;
        milestones.evidence = TestPortfolio.evidence(portfolio);
        milestones.curriculum = curriculum;
        milestones.syllabus = TheCurriculum.syllabus(curriculum, courses);
        milestones.gradebook = gradebook;
        milestones.reached = reached;
        milestones.people = TestPortfolio.course(portfolio);
        milestones.rules = rules(database, curriculum, courses);
        milestones.ids = new Ids();
        milestones.clock = Clock.systemUTC();
        changed.observedBy(milestones::judge);
        return milestones;
    }

    static Rules rules(TestDatabase database, Curriculum curriculum, Courses courses) {
        Rules rules = new Rules();
        rules.rows = new RuleRows();
        rules.rows.entities = database.entities();
        rules.curriculum = curriculum;
        rules.syllabus = TheCurriculum.syllabus(rules.curriculum, courses);
        rules.courses = courses;
        rules.trail = new AuditTrail() {
            @Override
            public void did(Viewer who, String deed, Optional<UUID> object, String detail) {
                // the journal of an organisation is tested where it is
            }
        };
        rules.outbox = new TestOutbox(database, Clock.systemUTC());
        rules.messages = TestMessages.in("fr", "en");
        rules.ids = new Ids();
        rules.clock = Clock.systemUTC();
        return rules;
    }

    /** What is said of competences counts, too. */
    static void counting(Milestones milestones, TestCompetences claims) {
        milestones.views = claims.views;
        claims.changed.observedBy(milestones::judge);
    }

    /** What judges anew after a change of a rule; one round of the outbox delivers one slice. */
    static JudgingAnew judgingAnew(TestDatabase database, UUID tenant, Milestones milestones, Courses courses) {
        JudgingAnew judging = new JudgingAnew();
        judging.courses = courses;
        judging.milestones = new Milestones() {
            @Override
            void judge(PersonId person) {
                database.within(tenant, () -> milestones.judge(person));
            }
        };
        judging.rules = new Rules() {
            @Override
            void judgeAnew(UUID rule, Optional<UUID> course, Optional<PersonId> after) {
                database.within(tenant, () -> milestones.rules.judgeAnew(rule, course, after));
            }
        };
        return judging;
    }

    /** Submitting and deciding, beside these milestones. */
    public static Reviews reviews(TestDatabase database, Milestones milestones, Vault vault, Files files, ThreeViews views) {
        Reviews reviews = new Reviews();
        reviews.submissions = submissions(database);
        reviews.submissions.vault = vault;
        reviews.judgements = judgements(database);
        reviews.milestones = milestones;
        reviews.curriculum = milestones.curriculum;
        reviews.layout = new Layout();
        reviews.layout.curriculum = milestones.curriculum;
        reviews.layout.portfolio = milestones.portfolio;
        reviews.layout.views = views;
        reviews.people = milestones.people;
        reviews.files = files;
        reviews.readers = TestPortfolio.readers(milestones.portfolio);
        reviews.layout.readers = reviews.readers;
        reviews.vault = vault;
        reviews.ids = milestones.ids;
        reviews.clock = milestones.clock;
        return reviews;
    }

    /** What waits in a course of these people. */
    public static Queue queue(TestDatabase database, Curriculum curriculum, People people) {
        Queue queue = new Queue();
        queue.submissions = submissions(database);
        queue.curriculum = curriculum;
        queue.people = people;
        queue.clock = Clock.systemUTC();
        return queue;
    }

    static Trails trails(Reviews reviews) {
        Trails trails = new Trails();
        trails.milestones = reviews.milestones;
        trails.reviews = reviews;
        trails.portfolio = reviews.layout.portfolio;
        trails.curriculum = reviews.curriculum;
        trails.syllabus = reviews.milestones.syllabus;
        trails.gradebook = reviews.milestones.gradebook;
        trails.rules = reviews.milestones.rules;
        trails.layout = reviews.layout;
        trails.people = reviews.people;
        return trails;
    }

    static Submissions submissions(TestDatabase database) {
        Submissions submissions = new Submissions();
        submissions.entities = database.entities();
        return submissions;
    }

    static Judgements judgements(TestDatabase database) {
        Judgements judgements = new Judgements();
        judgements.entities = database.entities();
        return judgements;
    }
}
