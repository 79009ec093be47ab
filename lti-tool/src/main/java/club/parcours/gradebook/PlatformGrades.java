package club.parcours.gradebook;

import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.PlatformHttp;
import club.parcours.lti.Registration;
import club.parcours.lti.services.AccessTokens;
import club.parcours.lti.services.NewLineItem;
import club.parcours.lti.services.Result;
import club.parcours.lti.services.Results;
import club.parcours.lti.services.Score;
import club.parcours.lti.services.ScoreOutcome;
import club.parcours.lti.services.Scores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The platforms' grade services. */
@ApplicationScoped
class PlatformGrades {
    private Scores scores;
    private Results results;
    private club.parcours.lti.services.LineItems columns;

    protected PlatformGrades() {}

    @Inject
    PlatformGrades(PlatformHttp http, AccessTokens tokens, Clock clock) {
        scores = new Scores(http, tokens, clock);
        results = new Results(http, tokens, clock);
        columns = new club.parcours.lti.services.LineItems(http, tokens, clock);
    }

    /** Made at start, so that a quirk profile which says what it may not keeps the tool from starting. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object ready) {}

    ScoreOutcome post(Registration registration, Shipment shipment) {
        return scores.post(registration, shipment.column(), shipment.score());
    }

    ScoreOutcome post(Registration registration, URI column, Score score) {
        return scores.post(registration, column, score);
    }

    /** Makes a column, even if there is one like it. @throws club.parcours.lti.services.ServiceFailed if none was made */
    URI make(Registration registration, GradeEndpoint endpoint, NewLineItem wanted) {
        return columns.create(registration, endpoint, wanted).id();
    }

    /** @throws club.parcours.lti.services.ServiceFailed if the column may still be there */
    void remove(Registration registration, GradeEndpoint endpoint, URI column) {
        columns.remove(registration, endpoint, column);
    }

    static boolean mayMake(GradeEndpoint endpoint) {
        return club.parcours.lti.services.LineItems.mayCreate(endpoint);
    }

    /** Whether columns may at least be looked for. */
    static boolean mayLook(GradeEndpoint endpoint) {
        return club.parcours.lti.services.LineItems.mayList(endpoint);
    }

    static boolean mayPost(GradeEndpoint endpoint) {
        return Scores.mayPost(endpoint);
    }

    static boolean mayRead(GradeEndpoint endpoint) {
        return Results.mayRead(endpoint);
    }

    /** @throws club.parcours.lti.services.ServiceFailed when the platform does not give a useful answer */
    Optional<Result> read(Registration registration, URI column, String userId) {
        return results.read(registration, column, userId);
    }

    /** @throws club.parcours.lti.services.ServiceFailed when there is no column and none may be made */
    URI findOrMake(Registration registration, Errand errand) {
        return columns.findOrCreate(registration, errand.endpoint(), errand.wanted()).id();
    }
}
