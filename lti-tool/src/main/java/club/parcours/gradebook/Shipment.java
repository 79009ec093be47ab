package club.parcours.gradebook;

import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.services.ActivityProgress;
import club.parcours.lti.services.GradingProgress;
import club.parcours.lti.services.Score;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A score as it goes on the wire; its timestamp is on file before it is sent.
 *
 * @param report whose fate is booked
 * @param before what the platform had from us before this
 */
record Shipment(UUID report, GradeEndpoint endpoint, URI column, String userId, Points points, Optional<Points> before,
                Instant timestamp, String comment) {
    /** Always final: some platforms clear the grade for anything else (decision 21). */
    Score score() {
        return new Score(userId, points.given(), points.maximum(), timestamp,
                points.complete() ? ActivityProgress.COMPLETED : ActivityProgress.IN_PROGRESS,
                GradingProgress.FULLY_GRADED, Optional.of(comment));
    }

    @Override
    public String toString() {
        return "Shipment[" + report + "]";
    }
}
