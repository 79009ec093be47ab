package club.parcours.tenancy;

import java.util.UUID;

/**
 * Who comes with an invitation.
 *
 * @param tenantName the organisation that invites
 * @param language its language, BCP 47
 */
public record Guest(UUID invitation, UUID tenant, String tenantName, String language, InvitationState state) {}
