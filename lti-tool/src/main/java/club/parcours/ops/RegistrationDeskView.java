package club.parcours.ops;

import club.parcours.tenancy.OrganisationView;
import club.parcours.tenancy.RegistrationView;
import java.util.List;
import java.util.Optional;

/**
 * A registration on the operator's desk.
 *
 * @param agreed        the values in the form, as they were typed or as they are
 * @param renewal       what became of telling the LMS anew, just now: the code of what went wrong, empty if nothing did
 * @param organisations that a deployment may be approved for
 */
public record RegistrationDeskView(RegistrationView registration, Agreed agreed, Optional<String> renewal,
        List<OrganisationView> organisations) {}
