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
 * @param unplaced how many more belonged to no LMS we know, of this node since it started; 0 for whom they do not concern
 */
public record RefusedLaunchesView(List<RefusedLaunchView> refusals, Map<UUID, String> issuers, Optional<UUID> next,
        long unplaced) {}
