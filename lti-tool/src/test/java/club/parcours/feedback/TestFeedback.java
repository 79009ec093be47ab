package club.parcours.feedback;

import club.parcours.curriculum.Curriculum;
import club.parcours.curriculum.TheCurriculum;
import club.parcours.files.TestFiles;
import club.parcours.house.TestDatabase;
import club.parcours.kernel.Ids;
import club.parcours.people.Courses;
import club.parcours.privacy.Vault;
import java.time.Clock;

/** The room's doors as the server wires them, on a test database. */
public final class TestFeedback {
    private TestFeedback() {}

    public static Feedback on(TestDatabase database, Vault vault, Curriculum curriculum, Courses courses, Clock clock) {
        Feedback feedback = new Feedback();
        feedback.impressions = new Impressions();
        feedback.impressions.entities = database.entities();
        feedback.curriculum = curriculum;
        feedback.syllabus = TheCurriculum.syllabus(curriculum, courses);
        ImpressionAudience audience = new ImpressionAudience();
        audience.feedback = feedback;
        audience.curriculum = curriculum;
        feedback.files = TestFiles.on(database, vault, clock, audience);
        feedback.vault = vault;
        feedback.ids = new Ids();
        feedback.clock = clock;
        return feedback;
    }

    public static Surveys surveys(TestDatabase database, Curriculum curriculum, Clock clock) {
        Surveys surveys = new Surveys();
        surveys.counts = new SurveyCounts();
        surveys.counts.entities = database.entities();
        surveys.counts.ids = new Ids();
        surveys.turns = new SurveyTurns();
        surveys.turns.entities = database.entities();
        surveys.curriculum = curriculum;
        surveys.ids = new Ids();
        surveys.clock = clock;
        return surveys;
    }
}
