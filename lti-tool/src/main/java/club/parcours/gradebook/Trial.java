package club.parcours.gradebook;

import club.parcours.lti.GradeEndpoint;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a trial score may go.
 *
 * @param learner who opened a link of the course last, as the platform calls them; nobody may have yet
 */
record Trial(UUID registration, GradeEndpoint endpoint, Optional<String> learner) {
    @Override
    public String toString() {
        return "Trial[" + registration + "]";
    }
}
