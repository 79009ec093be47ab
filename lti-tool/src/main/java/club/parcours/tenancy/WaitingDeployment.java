package club.parcours.tenancy;

import java.time.Instant;
import java.util.UUID;

/**
 * A use of the tool in a known LMS that nobody has approved yet.
 *
 * @param tenant the organisation the LMS was registered for
 * @param deployment as the LMS calls it; foreign text, clean
 * @param since the first launch from there
 */
public record WaitingDeployment(UUID id, UUID registration, UUID tenant, String issuer, String clientId,
                                String deployment, Instant since) {}
