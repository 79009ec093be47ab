package club.parcours.gradebook;

import club.parcours.kernel.Tokens;
import club.parcours.kernel.Viewer;
import club.parcours.lti.Registration;
import club.parcours.lti.Registrations;
import club.parcours.lti.services.ActivityProgress;
import club.parcours.lti.services.GradingProgress;
import club.parcours.lti.services.NewLineItem;
import club.parcours.lti.services.Score;
import club.parcours.lti.services.ScoreOutcome;
import club.parcours.lti.services.ServiceFailed;
import club.parcours.web.Check;
import club.parcours.web.Finding;
import club.parcours.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes a column in the LMS's gradebook, sends one score to it, and takes the column away again. */
@ApplicationScoped
class GradesCheck implements Check {
    private static final String LINES = "gradebook.check.";
    private static final String COLUMN = LINES + "column";
    private static final String SCORE = LINES + "score";

    @Inject
    Trials trials;

    @Inject
    PlatformGrades grades;

    @Inject
    Registrations registrations;

    @Inject
    Messages messages;

    @Inject
    Tokens chance;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Finding> findings(Viewer viewer) {
        Optional<Trial> trial = trials.of(viewer);
        Optional<Registration> registration = trial.map(Trial::registration).flatMap(registrations::find);
        if (registration.isEmpty()) {
            return List.of(Finding.bad(COLUMN, "none", ""));
        }
        return findings(registration.get(), trial.get(), messages.say(viewer.language(), "gradebook.check.label"));
    }

    private List<Finding> findings(Registration registration, Trial trial, String label) {
        if (!PlatformGrades.mayMake(trial.endpoint())) {
            return trial.endpoint().lineItem().isPresent() && PlatformGrades.mayPost(trial.endpoint())
                    ? List.of(Finding.partly(COLUMN, "one", ""), Finding.partly(SCORE, "untried", ""))
                    : List.of(Finding.bad(COLUMN, "none", ""));
        }
        try {
            URI column = grades.make(registration, trial.endpoint(), new NewLineItem(label, BigDecimal.ONE,
                    "self-test-" + chance.hex(16), Optional.of("parcours-self-test"), Optional.empty()));
            Finding score = score(registration, trial, column);
            return List.of(remove(registration, trial, column, label), score);
        } catch (ServiceFailed failed) {
            return List.of(Finding.bad(COLUMN, "refused", failed.outcome().code()));
        }
    }

    private Finding score(Registration registration, Trial trial, URI column) {
        if (!PlatformGrades.mayPost(trial.endpoint())) {
            return Finding.bad(SCORE, "closed", "");
        }
        if (trial.learner().isEmpty()) {
            return Finding.partly(SCORE, "nobody", "");
        }
        ScoreOutcome outcome = grades.post(registration, column, new Score(trial.learner().get(), BigDecimal.ONE,
                BigDecimal.ONE, clock.instant(), ActivityProgress.COMPLETED, GradingProgress.FULLY_GRADED,
                Optional.empty()));
        return outcome.delivered() ? Finding.good(SCORE, "") : Finding.bad(SCORE, "refused", outcome.code());
    }

    /** What cannot be taken away again must be named, so that somebody can do it by hand. */
    private Finding remove(Registration registration, Trial trial, URI column, String label) {
        try {
            grades.remove(registration, trial.endpoint(), column);
            return Finding.good(COLUMN, "");
        } catch (ServiceFailed failed) {
            return Finding.partly(COLUMN, "left", label);
        }
    }
}
