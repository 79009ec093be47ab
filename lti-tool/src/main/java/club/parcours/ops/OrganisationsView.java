package club.parcours.ops;

import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.WaitingDeployment;
import java.util.List;

/**
 * The operator's first page.
 *
 * @param name    of a new organisation, as it was typed
 * @param waiting deployments that wait for a decision
 */
public record OrganisationsView(List<OrganisationView> organisations, String name, List<WaitingDeployment> waiting) {}
