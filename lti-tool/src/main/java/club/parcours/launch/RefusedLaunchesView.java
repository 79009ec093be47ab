package club.parcours.launch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where launches stopped.
 *
 * @param issuers what each LMS calls itself
 * @param next after which one to go on, if there may be more
 */
public record RefusedLaunchesView(List<RefusedLaunchView> refusals, Map<UUID, String> issuers, Optional<UUID> next) {}
