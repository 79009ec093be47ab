package club.parcours.gradebook;

import club.parcours.lti.GradeEndpoint;
import club.parcours.lti.services.NewLineItem;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a report has to go.
 *
 * @param rest how long to wait, because the last score went out a moment ago; zero for not at all
 * @param column the column, unless it has to be found or made first
 * @param wanted the column as it would be made
 */
record Errand(UUID report, UUID registration, GradeEndpoint endpoint, Duration rest, Optional<URI> column,
              NewLineItem wanted) {}
