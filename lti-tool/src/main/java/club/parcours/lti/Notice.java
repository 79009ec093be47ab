package club.parcours.lti;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A verified message from a platform's server, without anybody present (Platform Notification Service 1.0).
 *
 * @param type    for example {@code LtiContextCopyNotice}
 * @param course  the course it is about, if it is about one
 * @param origins of a copied course: the courses it was copied from, the latest first
 * @param nonce   used once
 * @param until   from then on it is refused for its age
 */
public record Notice(UUID registration, String deploymentId, String type, Optional<Context> course,
                     List<String> origins, String nonce, Instant until) {
    /** A course was copied. */
    public static final String COPY = "LtiContextCopyNotice";
}
