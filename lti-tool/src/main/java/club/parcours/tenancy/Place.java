package club.parcours.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Where a launch belongs.
 *
 * @param tenant the training organisation
 * @param language its language, BCP 47
 * @param adminsAreReferents whether administrators of the LMS look after the organisation
 * @param frameOrigins origins of the LMS whose pages may show ours in a frame
 */
public record Place(
        UUID tenant,
        String language,
        ZoneId zone,
        UUID registration,
        String deployment,
        boolean adminsAreReferents,
        List<String> frameOrigins) {}
