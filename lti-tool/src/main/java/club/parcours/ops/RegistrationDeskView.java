package club.parcours.ops;

import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.RegistrationView;
import java.util.List;

/**
 * A registration on the operator's desk.
 *
 * @param agreed        the values in the form, as they were typed or as they are
 * @param organisations that a deployment may be approved for
 */
public record RegistrationDeskView(RegistrationView registration, Agreed agreed, List<OrganisationView> organisations) {}
